using System.Globalization;
using Agents.Core.Runs;
using Microsoft.Data.Sqlite;

namespace Agents.Core.Storage;

/// <summary>Runs and their events in the database. Events survive the end of the process once acknowledged.</summary>
internal sealed class SqliteRunStore(SqliteDatabase database) : IRunStore
{
    private const int MaxRunsPerBite = 100;
    private const int MaxEventsPerBite = 1000;

    private const string Columns =
        "id, owner, agent, model, state, created_at, ended_at, error_code, idempotency_key, request_digest, "
        + "input_tokens, output_tokens, cached_input_tokens, reasoning_tokens, model_calls, cost, usage_is_estimated";

    public Task<RunRecord> CreateAsync(RunRecord run, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Create(session, run), WriteDurability.ProcessCrash, cancellationToken);

    public Task AppendAsync(string runId, IReadOnlyList<StoredRunEvent> events, RunRecord? record, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Append(session, runId, events, record), WriteDurability.ProcessCrash, cancellationToken);

    public Task<IReadOnlyList<StoredRunEvent>> ReadAsync(string runId, int afterSequence, int maxBytes, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredRunEvent>>(session => ReadEvents(session, runId, afterSequence, maxBytes), cancellationToken);

    public Task<RunRecord?> FindAsync(string runId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReadOne(session.Command($"SELECT {Columns} FROM runs WHERE id = $id", ("$id", runId))), cancellationToken);

    public Task<int> GetLastSequenceAsync(string runId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => NumberOf(session, runId) is { } number ? LastSequence(session, number) : 0, cancellationToken);

    public Task<IReadOnlyList<RunRecord>> FindUnfinishedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RunRecord>>(session => ReadAll(session.Command($"SELECT {Columns} FROM runs WHERE terminal = 0 ORDER BY number")), cancellationToken);

    public async Task<int> DeleteEndedBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        // Each bite waits in the queue like any other write, so others come in between.
        var total = 0;
        int removed;
        do
        {
            removed = await database.WriteAsync(session => DeleteBite(session, moment), WriteDurability.ProcessCrash, cancellationToken);
            total += removed;
        }
        while (removed > 0);

        return total;
    }

    private static RunRecord Create(SqliteSession session, RunRecord run)
    {
        if (run.IdempotencyKey is { } key
            && ReadOne(session.Command(
                $"SELECT {Columns} FROM runs WHERE owner = $owner AND idempotency_key = $key", ("$owner", run.Owner), ("$key", key))) is { } earlier)
        {
            return earlier;
        }

        session.Execute(
            """
            INSERT INTO runs (id, owner, agent, model, state, terminal, created_at, ended_at, error_code, idempotency_key, request_digest,
                input_tokens, output_tokens, cached_input_tokens, reasoning_tokens, model_calls, cost, usage_is_estimated)
            VALUES ($id, $owner, $agent, $model, $state, $terminal, $created, $ended, $error, $key, $digest, $input, $output, $cached, $reasoning, $calls,
                $cost, $estimated)
            """,
            [
                ("$id", run.Id), ("$owner", run.Owner), ("$agent", run.Agent), ("$created", run.CreatedAt.UtcTicks),
                ("$key", run.IdempotencyKey), ("$digest", run.RequestDigest), .. ChangingValues(run),
            ]);
        return run;
    }

    private static bool Append(SqliteSession session, string runId, IReadOnlyList<StoredRunEvent> events, RunRecord? record)
    {
        var number = session.Number("SELECT number FROM runs WHERE id = $id AND terminal = 0", ("$id", runId))
            ?? throw new InvalidOperationException($"Run '{runId}' is not there or has its terminal event: nothing may follow.");
        var last = events.Count > 0 ? LastSequence(session, number) : 0;
        foreach (var stored in events)
        {
            if (stored.Sequence != ++last)
            {
                throw new InvalidOperationException($"Run '{runId}' expects event {last} next, not {stored.Sequence}.");
            }

            session.Execute(
                "INSERT INTO run_events (key, payload) VALUES ($key, $payload)",
                ("$key", (number * SqliteSchema.KeysPerRun) + stored.Sequence), ("$payload", stored.Payload.ToArray()));
        }

        if (record is not null)
        {
            session.Execute(
                """
                UPDATE runs SET model = $model, state = $state, terminal = $terminal, ended_at = $ended, error_code = $error, input_tokens = $input,
                    output_tokens = $output, cached_input_tokens = $cached, reasoning_tokens = $reasoning, model_calls = $calls,
                    cost = $cost, usage_is_estimated = $estimated
                WHERE number = $number
                """,
                [("$number", number), .. ChangingValues(record)]);
        }

        return true;
    }

    private static List<StoredRunEvent> ReadEvents(SqliteSession session, string runId, int afterSequence, int maxBytes)
    {
        var events = new List<StoredRunEvent>();
        if (NumberOf(session, runId) is not { } number)
        {
            return events;
        }

        var start = number * SqliteSchema.KeysPerRun;
        using var reader = session.Command(
            "SELECT key, payload FROM run_events WHERE key > $after AND key < $end ORDER BY key",
            ("$after", start + Math.Max(0, afterSequence)), ("$end", start + SqliteSchema.KeysPerRun)).ExecuteReader();
        for (var bytes = 0L; bytes < maxBytes || events.Count == 0;)
        {
            if (!reader.Read())
            {
                break;
            }

            var payload = reader.GetFieldValue<byte[]>(1);
            bytes += payload.Length;
            events.Add(new StoredRunEvent((int)(reader.GetInt64(0) - start), payload));
        }

        return events;
    }

    // Whole runs, so that nobody ever reads half of one.
    private static int DeleteBite(SqliteSession session, DateTimeOffset moment)
    {
        var runs = new List<long>();
        using (var reader = session.Command(
            "SELECT number FROM runs WHERE terminal = 1 AND ended_at < $moment ORDER BY ended_at LIMIT $limit",
            ("$moment", moment.UtcTicks), ("$limit", MaxRunsPerBite)).ExecuteReader())
        {
            while (reader.Read())
            {
                runs.Add(reader.GetInt64(0));
            }
        }

        var removed = 0;
        for (var events = 0; removed < runs.Count && events < MaxEventsPerBite; removed++)
        {
            var start = runs[removed] * SqliteSchema.KeysPerRun;
            events += session.Execute(
                "DELETE FROM run_events WHERE key >= $start AND key < $end", ("$start", start), ("$end", start + SqliteSchema.KeysPerRun));
            session.Execute("DELETE FROM runs WHERE number = $number", ("$number", runs[removed]));
        }

        return removed;
    }

    private static long? NumberOf(SqliteSession session, string runId) =>
        session.Number("SELECT number FROM runs WHERE id = $id", ("$id", runId));

    private static int LastSequence(SqliteSession session, long number)
    {
        var start = number * SqliteSchema.KeysPerRun;
        var key = session.Number(
            "SELECT key FROM run_events WHERE key > $start AND key < $end ORDER BY key DESC LIMIT 1",
            ("$start", start), ("$end", start + SqliteSchema.KeysPerRun));
        return (int)((key ?? start) - start);
    }

    private static (string Name, object? Value)[] ChangingValues(RunRecord run) =>
    [
        ("$model", run.Model), ("$state", NameOf(run.State)), ("$terminal", run.IsTerminal), ("$ended", run.EndedAt?.UtcTicks),
        ("$error", run.ErrorCode), ("$input", run.Usage.InputTokens), ("$output", run.Usage.OutputTokens),
        ("$cached", run.Usage.CachedInputTokens), ("$reasoning", run.Usage.ReasoningTokens), ("$calls", run.Usage.ModelCalls),
        ("$cost", run.Usage.Cost?.ToString(CultureInfo.InvariantCulture)), ("$estimated", run.Usage.IsEstimated),
    ];

    private static RunRecord? ReadOne(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    private static List<RunRecord> ReadAll(SqliteCommand command)
    {
        var runs = new List<RunRecord>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            runs.Add(Read(reader));
        }

        return runs;
    }

    private static RunRecord Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Owner = row.GetString(1),
        Agent = row.GetString(2),
        Model = row.GetString(3),
        State = StateOf(row.GetString(4)),
        CreatedAt = new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        EndedAt = row.IsDBNull(6) ? null : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero),
        ErrorCode = row.IsDBNull(7) ? null : row.GetString(7),
        IdempotencyKey = row.IsDBNull(8) ? null : row.GetString(8),
        RequestDigest = row.IsDBNull(9) ? null : row.GetString(9),
        Usage = new RunUsage
        {
            InputTokens = row.GetInt64(10),
            OutputTokens = row.GetInt64(11),
            CachedInputTokens = row.GetInt64(12),
            ReasoningTokens = row.GetInt64(13),
            ModelCalls = row.GetInt32(14),
            Cost = row.IsDBNull(15) ? null : decimal.Parse(row.GetString(15), NumberStyles.Number, CultureInfo.InvariantCulture),
            IsEstimated = row.GetBoolean(16),
        },
    };

    // Names and not numbers: they stay true when the enum gets a new member.
    private static string NameOf(RunState state) => state switch
    {
        RunState.Running => "running",
        RunState.WaitingForApproval => "waiting_for_approval",
        RunState.Completed => "completed",
        RunState.Failed => "failed",
        RunState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Give the new state a name."),
    };

    private static RunState StateOf(string name) => name switch
    {
        "running" => RunState.Running,
        "waiting_for_approval" => RunState.WaitingForApproval,
        "completed" => RunState.Completed,
        "failed" => RunState.Failed,
        "cancelled" => RunState.Cancelled,
        _ => throw new InvalidDataException($"The database holds a run in the unknown state '{name}'."),
    };
}
