using System.Text.Json.Nodes;
using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Google;

public sealed class GoogleCalendarCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 21, 9, 12, 0, TimeSpan.FromHours(2));

    private FakeGoogle _google = null!;
    private GoogleRig _rig = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _google = await FakeGoogle.StartAsync();
        _rig = await GoogleRig.StartAsync(_google);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _rig?.Dispose();
        if (_google is not null)
        {
            await _google.DisposeAsync();
        }
    }

    [Test]
    public async Task ReadAsync_WithinAndAfterTheLifetime_NoCallThenOneDeltaPerCalendar()
    {
        var first = await Task.WhenAll(ReadAsync(), ReadAsync(), ReadAsync());
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(4));
        await AddAsync("faultsnew01", "Fire drill");

        _rig.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.That(Titles(await ReadAsync()), Is.EquivalentTo(Titles(first[0])));
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(4));

        _rig.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await ReadAsync();
        Assert.That(Titles(later), Does.Contain("Fire drill"));
        var calls = (await _google.LogAsync()).Skip(4).ToList();
        Assert.That(calls, Has.Count.EqualTo(3));
        Assert.That(calls.Select(call => call["query"]!.ToString()), Is.All.Contain("syncToken="));
    }

    [Test]
    public async Task ReadAsync_SyncTokensLost_OneFullReadingEach()
    {
        await ReadAsync();
        await AddAsync("faultsnew01", "Fire drill");
        await _google.ControlAsync(new { invalidateSyncTokens = true, clearLog = true });
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));

        var readings = await ReadAsync();

        Assert.That(Titles(readings), Does.Contain("Fire drill"));
        Assert.That(readings.Select(reading => reading.Freshness), Is.All.EqualTo(GoogleFreshness.Live));
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task ReadAsync_GoogleDownWithCopies_StaleCopiesAndThenLiveAgain()
    {
        var first = await ReadAsync();
        await _google.FaultAsync("500", times: 9999);
        await _google.ControlAsync(new { clearLog = true });
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));

        var stale = await _rig.PlayAsync(ReadAsync());

        Assert.That(Titles(stale), Is.EquivalentTo(Titles(first)));
        Assert.That(stale.Select(reading => reading.Freshness), Is.All.EqualTo(GoogleFreshness.Stale));
        Assert.That(stale.Select(reading => reading.Failure!.Fault), Is.All.EqualTo(GoogleFault.Unavailable));
        Assert.That(await _google.LogAsync(), Has.Count.LessThanOrEqualTo(12));
        await _google.ControlAsync(new { faults = Array.Empty<object>() });
        Assert.That((await ReadAsync()).Select(reading => reading.Freshness), Is.All.EqualTo(GoogleFreshness.Live));
    }

    [Test]
    public async Task ReadAsync_OneCalendarDownWithoutCopy_OthersAndItsFailure()
    {
        await _google.FaultAsync("500", times: 9999, match: "^GET /calendar/v3/calendars/family");

        var readings = await _rig.PlayAsync(ReadAsync());

        Assert.That(readings.Select(reading => reading.Freshness).Order(), Is.EqualTo(new[] { GoogleFreshness.Live, GoogleFreshness.Live, GoogleFreshness.Missing }));
        Assert.That(readings.Single(reading => reading.Freshness == GoogleFreshness.Missing).Calendar.Id, Does.StartWith("family"));
    }

    [TestCase("500", GoogleFault.Unavailable)]
    [TestCase("hang", GoogleFault.Timeout)]
    [TestCase("429", GoogleFault.RateLimited)]
    public async Task ReadAsync_GoogleDownWithoutCopies_ItsFaultWithinTheLimit(string kind, GoogleFault fault)
    {
        await _google.FaultAsync(kind, times: 9999);
        var before = _rig.Clock.GetUtcNow();

        var exception = (await Assert.ThrowsAsync<GoogleCalendarException>(() => _rig.PlayAsync(ReadAsync())))!;

        Assert.That(exception.Fault, Is.EqualTo(fault));
        Assert.That(_rig.Clock.GetUtcNow() - before, Is.LessThan(TimeSpan.FromSeconds(25)));
        Assert.That(await _google.LogAsync(), Has.Count.LessThanOrEqualTo(4));
    }

    [Test]
    public async Task WriteAndRemove_OwnWrites_AreReadAtOnceWithoutACall()
    {
        await ReadAsync();
        var written = await _rig.Client.InsertAsync(GoogleRig.Owner, "primary", Event("mine01ab", "Own"), false, CancellationToken.None);
        await _google.ControlAsync(new { clearLog = true });

        _rig.Cache.Write(GoogleRig.Owner, "primary", written.Event!);
        Assert.That(Titles(await ReadAsync()), Does.Contain("Own"));
        _rig.Cache.Remove(GoogleRig.Owner, "primary", "mine01ab");
        Assert.That(Titles(await ReadAsync()), Does.Not.Contain("Own"));

        Assert.That(await _google.LogAsync(), Is.Empty);
    }

    [Test]
    public async Task Write_Series_ReadsItsCalendarAnew()
    {
        await ReadAsync();
        var series = Event("mineseries01", "Weekly own");
        series["recurrence"] = new JsonArray("RRULE:FREQ=WEEKLY;COUNT=3");
        var written = await _rig.Client.InsertAsync(GoogleRig.Owner, "primary", series, false, CancellationToken.None);
        await _google.ControlAsync(new { clearLog = true });

        _rig.Cache.Write(GoogleRig.Owner, "primary", written.Event!);

        Assert.That(Titles(await ReadAsync()).Count(title => title == "Weekly own"), Is.EqualTo(3));
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ReadAsync_OutsideOfTheWindow_AsksGoogleForIt()
    {
        await ReadAsync();
        await AddAsync("faraway01", "Far away", "2027-06-01");

        var readings = await _rig.Cache.ReadAsync(
            GoogleRig.Owner, Now, Now.AddMonths(7), Now.AddMonths(9), CancellationToken.None);

        Assert.That(Titles(readings), Does.Contain("Far away"));
    }

    [Test]
    public async Task ReadAsync_AnotherOwner_HasCopiesOfItsOwn()
    {
        await ReadAsync();
        await _google.ControlAsync(new { clearLog = true });

        await _rig.Cache.ReadAsync("other", Now, null, null, CancellationToken.None);
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(4));

        _rig.Copies.Forget(GoogleRig.Owner);
        await ReadAsync();
        Assert.That(await _google.LogAsync(), Has.Count.EqualTo(8));
    }

    private Task<IReadOnlyList<GoogleCalendarReading>> ReadAsync() => _rig.Cache.ReadAsync(GoogleRig.Owner, Now, null, null, CancellationToken.None);

    private Task AddAsync(string id, string summary, string day = "2026-10-21")
    {
        var added = Event(id, summary, day);
        added["status"] = "confirmed";
        return _google.ControlAsync(new { addEvents = new { primary = new[] { added } } });
    }

    private static IReadOnlyList<string?> Titles(IEnumerable<GoogleCalendarReading> readings) =>
        [.. readings.SelectMany(reading => reading.Events).Select(item => item.Summary)];

    private static JsonObject Event(string id, string summary, string day = "2026-10-21") => new()
    {
        ["id"] = id,
        ["summary"] = summary,
        ["start"] = new JsonObject { ["dateTime"] = day + "T13:05:00+02:00", ["timeZone"] = "Europe/Zurich" },
        ["end"] = new JsonObject { ["dateTime"] = day + "T13:20:00+02:00", ["timeZone"] = "Europe/Zurich" },
    };
}
