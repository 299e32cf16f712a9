using System.Text;
using Agents.Core.Runs;
using Agents.Core.Storage;
using NUnit.Framework;

namespace Agents.Tests.Storage;

internal sealed class SqliteRunStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);

    private TemporaryDatabase _files = null!;
    private SqliteRunStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new TemporaryDatabase();
        _store = new SqliteRunStore(_files.Database);
    }

    [TearDown]
    public async Task TearDown() => await _files.DisposeAsync();

    [Test]
    public async Task FindAsync_StoredRun_ComesBackEqual()
    {
        var run = Run("run_1") with { IdempotencyKey = "k", RequestDigest = "d" };

        await _store.CreateAsync(run, default);

        Assert.That(await _store.FindAsync("run_1", default), Is.EqualTo(run));
        Assert.That(await _store.FindAsync("run_2", default), Is.Null);
    }

    [Test]
    public async Task CreateAsync_SameKeyManyTimesAtOnce_OneRun()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(index => Task.Run(() => _store.CreateAsync(Run($"run_{index}") with { IdempotencyKey = "same" }, default))));

        Assert.That(runs.Select(run => run.Id).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(1));
        Assert.That(await _store.FindUnfinishedAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task CreateAsync_SameKeyOfAnotherOwner_ItsOwnRun()
    {
        await _store.CreateAsync(Run("run_1") with { IdempotencyKey = "same" }, default);

        var other = await _store.CreateAsync(Run("run_2") with { IdempotencyKey = "same", Owner = "key:b" }, default);

        Assert.That(other.Id, Is.EqualTo("run_2"));
    }

    [Test]
    public async Task CreateAsync_IdTwice_FailsAloneAmongParallelWrites()
    {
        await _store.CreateAsync(Run("run_1"), default);

        var bad = _store.CreateAsync(Run("run_1"), default);
        var good = Task.WhenAll(Enumerable.Range(2, 20).Select(index => _store.CreateAsync(Run($"run_{index}"), default)));

        await Assert.ThatAsync(async () => await bad, Throws.InstanceOf<Microsoft.Data.Sqlite.SqliteException>());
        Assert.That(await good, Has.Length.EqualTo(20));
        Assert.That(await _store.FindUnfinishedAsync(default), Has.Count.EqualTo(21));
    }

    [Test]
    public async Task AppendAsync_HundredsOfRunsAtOnce_EachInOrder()
    {
        const int Runs = 300;
        const int EventsPerRun = 10;
        await Task.WhenAll(Enumerable.Range(0, Runs).Select(index => _store.CreateAsync(Run($"run_{index}"), default)));

        await Task.WhenAll(Enumerable.Range(0, Runs).Select(index => Task.Run(async () =>
        {
            for (var sequence = 1; sequence <= EventsPerRun; sequence++)
            {
                await _store.AppendAsync($"run_{index}", [Event(sequence)], null, default);
            }
        })));

        foreach (var index in new[] { 0, 150, 299 })
        {
            var events = await _store.ReadAsync($"run_{index}", 0, int.MaxValue, default);
            Assert.That(events.Select(Text), Is.EqualTo(Enumerable.Range(1, EventsPerRun).Select(sequence => $"event {sequence}")));
        }
    }

    [Test]
    public async Task AppendAsync_GapOrRepetition_RefusedWhole()
    {
        await _store.CreateAsync(Run("run_1"), default);
        await _store.AppendAsync("run_1", [Event(1), Event(2)], null, default);

        await Assert.ThatAsync(async () => await _store.AppendAsync("run_1", [Event(3), Event(5)], null, default), Throws.InvalidOperationException);
        await Assert.ThatAsync(async () => await _store.AppendAsync("run_1", [Event(2)], null, default), Throws.InvalidOperationException);
        Assert.That(await _store.GetLastSequenceAsync("run_1", default), Is.EqualTo(2));
    }

    [Test]
    public async Task AppendAsync_WithFinalRecord_NothingFollows()
    {
        var ended = Ended(Run("run_1"), Start.AddSeconds(2)) with { Usage = new RunUsage { InputTokens = 3, OutputTokens = 4, ModelCalls = 1 } };
        await _store.CreateAsync(Run("run_1"), default);

        await _store.AppendAsync("run_1", [Event(1)], ended, default);

        Assert.That(await _store.FindAsync("run_1", default), Is.EqualTo(ended));
        Assert.That(await _store.FindUnfinishedAsync(default), Is.Empty);
        await Assert.ThatAsync(async () => await _store.AppendAsync("run_1", [Event(2)], null, default), Throws.InvalidOperationException);
    }

    [Test]
    public async Task ReadAsync_ByteLimit_AtLeastOneAndThenTheRest()
    {
        await _store.CreateAsync(Run("run_1"), default);
        await _store.CreateAsync(Run("run_2"), default);
        await _store.AppendAsync("run_1", [.. Enumerable.Range(1, 9).Select(Event)], null, default);
        await _store.AppendAsync("run_2", [Event(1)], null, default);

        Assert.That(Sequences(await _store.ReadAsync("run_1", 0, 1, default)), Is.EqualTo(new[] { 1 }));
        Assert.That(Sequences(await _store.ReadAsync("run_1", 6, int.MaxValue, default)), Is.EqualTo(new[] { 7, 8, 9 }));
        Assert.That(await _store.ReadAsync("run_1", 9, int.MaxValue, default), Is.Empty);
        Assert.That(await _store.ReadAsync("nobody", 0, int.MaxValue, default), Is.Empty);
        Assert.That(await _store.GetLastSequenceAsync("nobody", default), Is.Zero);
    }

    [Test]
    public async Task ReadAsync_AfterCrash_EveryAcknowledgedEventIsThere()
    {
        await _store.CreateAsync(Run("run_1"), default);
        await _store.AppendAsync("run_1", [.. Enumerable.Range(1, 500).Select(Event)], null, default);

        var reopened = new SqliteRunStore(_files.OpenAfterCrash());

        Assert.That((await reopened.ReadAsync("run_1", 0, int.MaxValue, default)).Select(Text), Is.EqualTo(Enumerable.Range(1, 500).Select(sequence => $"event {sequence}")));
        Assert.That((await reopened.FindUnfinishedAsync(default)).Select(run => run.Id), Is.EqualTo(new[] { "run_1" }));
    }

    [Test]
    public async Task ReadAsync_AfterDisposeAndReopen_Same()
    {
        await _store.CreateAsync(Run("run_1"), default);
        await _store.AppendAsync("run_1", [Event(1)], null, default);
        await _files.Database.DisposeAsync();

        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_files.Database.Path)!), Has.Length.EqualTo(1), "the log is in the database file");
        Assert.That(Sequences(await new SqliteRunStore(_files.Open("first")).ReadAsync("run_1", 0, int.MaxValue, default)), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task DeleteEndedBeforeAsync_OldAndNewRuns_OnlyOldEndedGo()
    {
        for (var index = 0; index < 250; index++)
        {
            await _store.CreateAsync(Run($"old_{index}"), default);
            await _store.AppendAsync($"old_{index}", [.. Enumerable.Range(1, 20).Select(Event)], Ended(Run($"old_{index}"), Start), default);
        }

        await _store.CreateAsync(Run("new"), default);
        await _store.AppendAsync("new", [Event(1)], Ended(Run("new"), Start.AddDays(2)), default);
        await _store.CreateAsync(Run("live"), default);
        await _store.AppendAsync("live", [Event(1)], null, default);
        var before = _files.Database.Commits;

        Assert.That(await _store.DeleteEndedBeforeAsync(Start.AddDays(1), default), Is.EqualTo(250));

        Assert.That(_files.Database.Commits - before, Is.GreaterThanOrEqualTo(5));
        Assert.That(await _store.FindAsync("old_7", default), Is.Null);
        Assert.That(await _store.GetLastSequenceAsync("new", default), Is.EqualTo(1));
        Assert.That(await _store.GetLastSequenceAsync("live", default), Is.EqualTo(1));
        Assert.That(await _files.Database.ReadAsync(session => session.Number("SELECT count(*) FROM run_events"), default), Is.EqualTo(2));
    }

    [Test]
    public async Task CreateAsync_Cancelled_ThrowsAndStoresNothing()
    {
        await Assert.ThatAsync(async () => await _store.CreateAsync(Run("run_1"), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

        await _store.CreateAsync(Run("run_2"), default);
        Assert.That(await _store.FindAsync("run_1", default), Is.Null);
    }

    private static RunRecord Run(string id) => new()
    {
        Id = id,
        Owner = "local",
        Agent = "scene",
        Model = "builtin",
        State = RunState.Running,
        CreatedAt = Start,
    };

    private static RunRecord Ended(RunRecord run, DateTimeOffset at) => run with { State = RunState.Failed, ErrorCode = "interrupted", EndedAt = at };

    private static StoredRunEvent Event(int sequence) => new(sequence, Encoding.UTF8.GetBytes($"event {sequence}"));

    private static string Text(StoredRunEvent stored) => Encoding.UTF8.GetString(stored.Payload.Span);

    private static IEnumerable<int> Sequences(IEnumerable<StoredRunEvent> events) => events.Select(stored => stored.Sequence);
}
