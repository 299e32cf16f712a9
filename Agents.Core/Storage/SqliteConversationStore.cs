using System.Text.Json;
using Agents.Core.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;

namespace Agents.Core.Storage;

/// <summary>Conversations in the database. Messages survive the end of the process once acknowledged.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    private const int MaxTitleLength = 80;
    private const string InfoColumns = "thread_id, title, message_count, created_at, updated_at";

    public Task<IReadOnlyList<ConversationInfo>> ListAsync(string owner, int limit, int offset, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationInfo>>(session => List(session, owner, limit, offset), cancellationToken);

    public Task<ConversationInfo?> FindAsync(string owner, string threadId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Find(session, owner, threadId), cancellationToken);

    public Task<IReadOnlyList<ConversationMessage>> ReadAsync(
        string owner, string threadId, long? before, int limit, long maxBytes, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationMessage>>(session => Read(session, owner, threadId, before, limit, maxBytes), cancellationToken);

    public Task BeginTurnAsync(
        string owner, string threadId, string runId, string text, string model, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Begin(session, owner, threadId, runId, text, model, now), WriteDurability.ProcessCrash, cancellationToken);

    public Task<bool> EndTurnAsync(
        string owner, string runId, IReadOnlyList<ChatMessage> messages, bool isComplete, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => End(session, owner, runId, messages, isComplete, now), WriteDurability.ProcessCrash, cancellationToken);

    public Task<IReadOnlyList<OpenTurn>> FindOpenTurnsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OpenTurn>>(FindOpenTurns, cancellationToken);

    public Task<bool> DeleteAsync(string owner, string threadId, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Delete(session, owner, threadId), WriteDurability.PowerLoss, cancellationToken);

    private static List<ConversationInfo> List(SqliteSession session, string owner, int limit, int offset)
    {
        var conversations = new List<ConversationInfo>();
        using var reader = session.Command(
            $"SELECT {InfoColumns} FROM conversations WHERE owner = $owner ORDER BY updated_at DESC, number DESC LIMIT $limit OFFSET $offset",
            ("$owner", owner), ("$limit", Math.Max(0, limit)), ("$offset", Math.Max(0, offset))).ExecuteReader();
        while (reader.Read())
        {
            conversations.Add(ReadInfo(reader));
        }

        return conversations;
    }

    private static ConversationInfo? Find(SqliteSession session, string owner, string threadId)
    {
        using var reader = session.Command(
            $"SELECT {InfoColumns} FROM conversations WHERE owner = $owner AND thread_id = $thread", ("$owner", owner), ("$thread", threadId)).ExecuteReader();
        return reader.Read() ? ReadInfo(reader) : null;
    }

    private static List<ConversationMessage> Read(SqliteSession session, string owner, string threadId, long? before, int limit, long maxBytes)
    {
        var messages = new List<ConversationMessage>();
        if (NumberOf(session, owner, threadId) is not { } conversation)
        {
            return messages;
        }

        using var reader = session.Command(
            """
            SELECT number, run_id, role, text, contents, model, created_at, complete FROM conversation_messages
            WHERE conversation = $conversation AND owner = $owner AND number < $before ORDER BY number DESC LIMIT $limit
            """,
            ("$conversation", conversation), ("$owner", owner), ("$before", before ?? long.MaxValue), ("$limit", Math.Max(0, limit))).ExecuteReader();
        for (var bytes = 0L; (bytes < maxBytes || messages.Count == 0) && reader.Read();)
        {
            messages.Add(ReadMessage(reader));
            bytes += System.Text.Encoding.UTF8.GetByteCount(reader.GetString(3)) + (reader.IsDBNull(4) ? 0 : reader.GetString(4).Length);
        }

        messages.Reverse();
        return messages;
    }

    private static bool Begin(SqliteSession session, string owner, string threadId, string runId, string text, string model, DateTimeOffset now)
    {
        session.Execute(
            """
            INSERT INTO conversations (owner, thread_id, title, message_count, created_at, updated_at)
            VALUES ($owner, $thread, $title, 0, $now, $now) ON CONFLICT (owner, thread_id) DO NOTHING
            """,
            ("$owner", owner), ("$thread", threadId), ("$title", TitleOf(text)), ("$now", now.UtcTicks));
        var conversation = NumberOf(session, owner, threadId)!.Value;
        Insert(session, conversation, owner, runId, new ChatMessage(ChatRole.User, text), isComplete: true, isOpen: true, now, model);
        Touch(session, conversation, now, count: 1);
        return true;
    }

    private static bool End(SqliteSession session, string owner, string runId, IReadOnlyList<ChatMessage> messages, bool isComplete, DateTimeOffset now)
    {
        // The message that began the turn, not the conversation: one that was deleted and begun anew under its id is another one.
        long conversation;
        string model;
        using (var reader = session.Command(
            "SELECT conversation, model FROM conversation_messages WHERE run_id = $run AND owner = $owner AND open = 1",
            ("$run", runId), ("$owner", owner)).ExecuteReader())
        {
            if (!reader.Read())
            {
                return false;
            }

            (conversation, model) = (reader.GetInt64(0), reader.GetString(1));
        }

        session.Execute("UPDATE conversation_messages SET open = 0 WHERE run_id = $run AND owner = $owner AND open = 1", ("$run", runId), ("$owner", owner));
        foreach (var message in messages)
        {
            Insert(session, conversation, owner, runId, message, isComplete, isOpen: false, now, model);
        }

        Touch(session, conversation, now, messages.Count(message => message.Role == ChatRole.Assistant && message.Text.Length > 0));
        return true;
    }

    private static List<OpenTurn> FindOpenTurns(SqliteSession session)
    {
        var turns = new List<OpenTurn>();
        using var reader = session.Command("SELECT owner, run_id, model FROM conversation_messages WHERE open = 1 ORDER BY number").ExecuteReader();
        while (reader.Read())
        {
            turns.Add(new OpenTurn(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return turns;
    }

    private static bool Delete(SqliteSession session, string owner, string threadId)
    {
        if (NumberOf(session, owner, threadId) is not { } conversation)
        {
            return false;
        }

        session.Execute("DELETE FROM conversation_messages WHERE conversation = $conversation", ("$conversation", conversation));
        return session.Execute("DELETE FROM conversations WHERE number = $conversation", ("$conversation", conversation)) > 0;
    }

    private static void Insert(
        SqliteSession session, long conversation, string owner, string runId, ChatMessage message, bool isComplete, bool isOpen, DateTimeOffset now, string model) =>
        session.Execute(
            """
            INSERT INTO conversation_messages (conversation, owner, run_id, role, text, contents, model, created_at, complete, open)
            VALUES ($conversation, $owner, $run, $role, $text, $contents, $model, $now, $complete, $open)
            """,
            ("$conversation", conversation), ("$owner", owner), ("$run", runId), ("$role", message.Role.Value), ("$text", message.Text),
            ("$contents", Pack(message)), ("$model", model), ("$now", now.UtcTicks), ("$complete", isComplete), ("$open", isOpen));

    private static void Touch(SqliteSession session, long conversation, DateTimeOffset now, int count) =>
        session.Execute(
            "UPDATE conversations SET message_count = message_count + $count, updated_at = $now WHERE number = $conversation",
            ("$count", count), ("$now", now.UtcTicks), ("$conversation", conversation));

    private static long? NumberOf(SqliteSession session, string owner, string threadId) =>
        session.Number("SELECT number FROM conversations WHERE owner = $owner AND thread_id = $thread", ("$owner", owner), ("$thread", threadId));

    private static ConversationInfo ReadInfo(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetInt32(2),
        new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero),
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero));

    private static ConversationMessage ReadMessage(SqliteDataReader row)
    {
        var role = new ChatRole(row.GetString(2));
        return new ConversationMessage
        {
            Number = row.GetInt64(0),
            RunId = row.GetString(1),
            Message = row.IsDBNull(4) ? new ChatMessage(role, row.GetString(3)) : new ChatMessage(role, Unpack(row.GetString(4))),
            Model = role == ChatRole.User ? null : row.GetString(5),
            CreatedAt = new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero),
            IsComplete = row.GetBoolean(7),
        };
    }

    // Plain words need no second copy; calls of tools, results and signatures go as the abstractions write them.
    private static string? Pack(ChatMessage message) =>
        message.Contents is [TextContent { AdditionalProperties: null, Annotations: null }] or []
            ? null
            : JsonSerializer.Serialize(message.Contents, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IList<AIContent>)));

    private static IList<AIContent> Unpack(string json) =>
        (IList<AIContent>)JsonSerializer.Deserialize(json, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IList<AIContent>)))!;

    private static string TitleOf(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, MaxTitleLength, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxTitleLength)
        {
            return line;
        }

        // At a word's end where there is one, and never inside a character.
        var end = line.LastIndexOf(' ', MaxTitleLength - 1) is > (MaxTitleLength / 2) and var space ? space : MaxTitleLength - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end), "…");
    }
}
