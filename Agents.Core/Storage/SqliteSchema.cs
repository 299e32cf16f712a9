using Agents.Core.Errors;

namespace Agents.Core.Storage;

/// <summary>The tables, as the steps that made them. A published step is never changed; a new one is appended.</summary>
internal static class SqliteSchema
{
    /// <summary>An event's key is its run's number times this, plus its sequence: events of a run lie together in order, without a second index.</summary>
    public const long KeysPerRun = 1L << 31;

    // Times are UTC ticks (100 ns since 0001-01-01), so that they come back exactly as they went in.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            owner TEXT NOT NULL,
            agent TEXT NOT NULL,
            model TEXT NOT NULL,
            state TEXT NOT NULL,
            terminal INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            ended_at INTEGER,
            error_code TEXT,
            idempotency_key TEXT,
            request_digest TEXT,
            input_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cached_input_tokens INTEGER NOT NULL,
            reasoning_tokens INTEGER NOT NULL,
            model_calls INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX runs_idempotency ON runs (owner, idempotency_key) WHERE idempotency_key IS NOT NULL;
        CREATE INDEX runs_unfinished ON runs (number) WHERE terminal = 0;
        CREATE INDEX runs_ended ON runs (ended_at) WHERE terminal = 1;

        CREATE TABLE run_events (
            key INTEGER PRIMARY KEY,
            payload BLOB NOT NULL
        );

        CREATE TABLE scenes (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            voxel_count INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            local_types TEXT NOT NULL,
            voxels BLOB NOT NULL
        );
        CREATE INDEX scenes_of_owner ON scenes (owner, updated_at DESC, id DESC);
        """,

        // Until here only the built-in model was called, which is free. A cost is a decimal number as text, so that it comes back exactly.
        """
        ALTER TABLE runs ADD COLUMN cost TEXT;
        ALTER TABLE runs ADD COLUMN usage_is_estimated INTEGER NOT NULL DEFAULT 0;
        UPDATE runs SET cost = '0';
        """,

        // "open" is 1 on the message that began a turn until the turn's end is stored.
        """
        CREATE TABLE conversations (
            number INTEGER PRIMARY KEY,
            owner TEXT NOT NULL,
            thread_id TEXT NOT NULL,
            title TEXT NOT NULL,
            message_count INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            UNIQUE (owner, thread_id)
        );
        CREATE INDEX conversations_of_owner ON conversations (owner, updated_at DESC, number DESC);

        CREATE TABLE conversation_messages (
            number INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL,
            owner TEXT NOT NULL,
            run_id TEXT NOT NULL,
            role TEXT NOT NULL,
            text TEXT NOT NULL,
            contents TEXT,
            model TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            complete INTEGER NOT NULL,
            open INTEGER NOT NULL
        );
        CREATE INDEX conversation_messages_in_order ON conversation_messages (conversation, number);
        CREATE INDEX conversation_messages_open ON conversation_messages (run_id) WHERE open = 1;
        """,

        // Local calendars. Spans are UTC seconds: nothing of an event lies outside of them. What lasts longer than a month (most series) is few
        // and found by its end; the rest lies in its index by start, and a window needs only the month before it.
        """
        CREATE TABLE calendars (
            number INTEGER PRIMARY KEY,
            owner TEXT NOT NULL,
            id TEXT NOT NULL,
            summary TEXT NOT NULL,
            time_zone TEXT NOT NULL,
            access_role TEXT NOT NULL,
            is_primary INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX calendars_of_owner ON calendars (owner, id);

        CREATE TABLE calendar_events (
            number INTEGER PRIMARY KEY,
            owner TEXT NOT NULL,
            calendar TEXT NOT NULL,
            id TEXT NOT NULL,
            series TEXT,
            is_long INTEGER NOT NULL,
            starts_at INTEGER,
            ends_at INTEGER,
            payload BLOB NOT NULL
        );
        CREATE UNIQUE INDEX calendar_events_by_id ON calendar_events (owner, calendar, id);
        CREATE INDEX calendar_events_of_series ON calendar_events (owner, calendar, series) WHERE series IS NOT NULL;
        CREATE INDEX calendar_events_short ON calendar_events (owner, starts_at) WHERE is_long = 0;
        CREATE INDEX calendar_events_long ON calendar_events (owner, ends_at) WHERE is_long = 1;
        """,

        // Google's tokens, encrypted for their owner before they come here.
        """
        CREATE TABLE google_tokens (
            owner TEXT PRIMARY KEY,
            payload BLOB NOT NULL
        );
        """,
    ];

    /// <summary>The version these steps lead to.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a database of any earlier version, or an empty one, to <see cref="Version"/>; each step wholly or not at all.</summary>
    /// <exception cref="StartException">A newer service made the file.</exception>
    public static void Migrate(SqliteSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            var current = session.Number("PRAGMA user_version") ?? 0;
            if (current > Version)
            {
                throw new StartException(
                    $"The database has schema version {current}, this service knows up to {Version}. Start the newer service, or another DATA_DIR.");
            }

            for (var version = (int)current; version < Version; version++)
            {
                session.Execute(Steps[version]);
                session.Execute($"PRAGMA user_version = {version + 1}");
            }

            session.Execute("COMMIT");
        }
        catch
        {
            session.Execute("ROLLBACK");
            throw;
        }
    }
}
