using Agents.Core.Conversations;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Agents.Core.Storage;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Storage;

internal sealed class SqliteConversationStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TemporaryDatabase _files = null!;
    private SqliteConversationStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new TemporaryDatabase();
        _store = new SqliteConversationStore(_files.Database);
    }

    [TearDown]
    public async Task TearDown() => await _files.DisposeAsync();

    [Test]
    public async Task ReadAsync_CallsAndResultsAfterACrash_ComeBackAsTheyWere()
    {
        await BeginAsync("a", "t", "r1");
        var call = new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["day"] = "today", ["count"] = 3 })
        {
            AdditionalProperties = new() { ["gemini.thoughtSignature"] = "c2ln" },
        };
        ChatMessage[] answer =
        [
            new(ChatRole.Assistant, [call]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", "nothing on")]),
            new(ChatRole.Assistant, "You are free."),
        ];
        Assert.That(await _store.EndTurnAsync("a", "r1", answer, isComplete: true, Start.AddMinutes(1), default), Is.True);
        Assert.That(await _store.EndTurnAsync("a", "r1", answer, isComplete: true, Start, default), Is.False, "A turn ends once.");

        var found = await new SqliteConversationStore(_files.OpenAfterCrash()).ReadAsync("a", "t", null, 100, 1_000_000, default);
        var info = await _store.FindAsync("a", "t", default);

        Assert.That(found.Select(message => message.Message.Role), Is.EqualTo(new[] { ChatRole.User, ChatRole.Assistant, ChatRole.Tool, ChatRole.Assistant }));
        var stored = (FunctionCallContent)found[1].Message.Contents.Single();
        Assert.That((stored.CallId, stored.Name, stored.Arguments!["count"]!.ToString()), Is.EqualTo(("c1", "look", "3")));
        Assert.That(stored.AdditionalProperties!["gemini.thoughtSignature"]!.ToString(), Is.EqualTo("c2ln"));
        Assert.That(((FunctionResultContent)found[2].Message.Contents.Single()).Result!.ToString(), Is.EqualTo("nothing on"));
        Assert.That(found.Where(message => message.IsSpeech).Select(message => message.Message.Text), Is.EqualTo(new[] { "Question r1", "You are free." }));
        Assert.That(info, Is.EqualTo(new ConversationInfo("t", "Question r1", 2, Start, Start.AddMinutes(1))));
    }

    [Test]
    public async Task EndTurnAsync_ConversationDeletedAndBegunAnew_NothingStored()
    {
        await BeginAsync("a", "t", "r1");
        await _store.DeleteAsync("a", "t", default);
        await BeginAsync("a", "t", "r2");

        Assert.That(await _store.EndTurnAsync("a", "r1", [new(ChatRole.Assistant, "Late.")], isComplete: true, Start, default), Is.False);
        Assert.That(await _store.ReadAsync("a", "t", null, 100, 1_000_000, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Conversation_OfAnotherOwner_NeitherSeenNorChanged()
    {
        await BeginAsync("a", "t", "r1");

        Assert.That(await _store.FindAsync("b", "t", default), Is.Null);
        Assert.That(await _store.ListAsync("b", 10, 0, default), Is.Empty);
        Assert.That(await _store.ReadAsync("b", "t", null, 10, 1000, default), Is.Empty);
        Assert.That(await _store.EndTurnAsync("b", "r1", [new(ChatRole.Assistant, "x")], isComplete: true, Start, default), Is.False);
        Assert.That(await _store.DeleteAsync("b", "t", default), Is.False);
        Assert.That(await _store.ReadAsync("a", "t", null, 10, 1000, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ReadAsync_LimitAndBytes_TheLastOnesInOrder()
    {
        for (var turn = 0; turn < 5; turn++)
        {
            await BeginAsync("a", "t", $"r{turn}");
        }

        var two = await _store.ReadAsync("a", "t", null, 2, 1_000_000, default);
        var few = await _store.ReadAsync("a", "t", two[0].Number, 10, 12, default);

        Assert.That(two.Select(message => message.RunId), Is.EqualTo(new[] { "r3", "r4" }));
        Assert.That(few.Select(message => message.RunId), Is.EqualTo(new[] { "r1", "r2" }));
    }

    [TestCase("One two", "One two")]
    [TestCase(" spaces \n and\tlines ", "spaces and lines")]
    [TestCase("word word word word word word word word word word word word word word word word word word", "word word word word word word word word word word word word word word word word…")]
    public async Task BeginTurnAsync_FirstMessage_GivesTheTitle(string text, string title)
    {
        await _store.BeginTurnAsync("a", "t", "r1", text, "m", Start, default);

        Assert.That((await _store.FindAsync("a", "t", default))!.Title, Is.EqualTo(title));
    }

    [Test]
    public async Task Recovery_TurnThatACrashCutOff_StoredAsFarAsItWasSent()
    {
        var runs = new SqliteRunStore(_files.Database);
        foreach (var (id, texts) in new[] { ("r1", new[] { "Half ", "an" }), ("r2", []) })
        {
            await runs.CreateAsync(new RunRecord { Id = id, Owner = "a", Agent = "chat", Model = "m", State = RunState.Running, CreatedAt = Start }, default);
            await BeginAsync("a", id, id);
            await runs.AppendAsync(id, [.. texts.Select((text, index) => Stored(index + 1, new TextDelta { MessageId = "m", Delta = text }))], record: null, default);
        }

        var recovery = new ConversationRecovery(_store, runs, TimeProvider.System);
        await recovery.StartAsync(default);
        await recovery.StartAsync(default);

        var found = await _store.ReadAsync("a", "r1", null, 10, 100_000, default);
        Assert.That(await _store.FindOpenTurnsAsync(default), Is.Empty);
        Assert.That(found.Select(message => (message.Message.Text, message.IsComplete)), Is.EqualTo(new[] { ("Question r1", true), ("Half an", false) }));
        Assert.That(await _store.ReadAsync("a", "r2", null, 10, 100_000, default), Has.Count.EqualTo(1));
    }

    private static StoredRunEvent Stored(int sequence, RunEvent runEvent) =>
        new(sequence, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(runEvent with { Sequence = sequence }, RunEventJson.Default.RunEvent));

    private Task BeginAsync(string owner, string thread, string run) => _store.BeginTurnAsync(owner, thread, run, $"Question {run}", "m", Start, default);
}
