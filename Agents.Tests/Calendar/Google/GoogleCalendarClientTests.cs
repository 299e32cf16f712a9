using System.Text.Json.Nodes;
using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google;
using Agents.Tests.Models.Providers;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Google;

public sealed class GoogleCalendarClientTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(2));
    private static readonly DateTimeOffset End = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(1));

    [Test]
    public async Task ListEventsAsync_SeveralPages_FollowsTheTokensAndEscapes()
    {
        await using var provider = await ScriptedProvider.StartAsync(
            ScriptedAnswer.Text("""{"items":[{"id":"a"}],"nextPageToken":"p+2"}"""),
            ScriptedAnswer.Text("""{"items":[],"nextPageToken":"p3"}"""),
            ScriptedAnswer.Text("""{"items":[{"id":"b"},{"status":"cancelled"}],"nextSyncToken":"s"}"""));
        using var rig = new GoogleRig(provider.Address, new FixedAccess("t"));

        var sync = await rig.Client.ListEventsAsync(GoogleRig.Owner, "en.ch#holiday@group.v.calendar.google.com", Start, End, CancellationToken.None);

        Assert.That(sync.Events.Select(item => item.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(sync.SyncToken, Is.EqualTo("s"));
        Assert.That(provider.Requests, Has.Count.EqualTo(3));
        Assert.That(provider.Requests[0].Query, Does.Contain("timeMin=2026-10-01T00%3A00%3A00%2B02%3A00").And.Not.Contain("orderBy"));
        Assert.That(provider.Requests[1].Query, Does.Contain("pageToken=p%2B2"));
        Assert.That(provider.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer t"));
    }

    [TestCase(403, """{"error":{"errors":[{"domain":"usageLimits","reason":"rateLimitExceeded"}],"code":403,"message":"hidden"}}""", GoogleFault.RateLimited, 4)]
    [TestCase(403, """{"error":{"errors":[{"domain":"usageLimits","reason":"quotaExceeded"}],"code":403,"message":"hidden"}}""", GoogleFault.RateLimited, 1)]
    [TestCase(403, """{"error":{"code":403,"status":"PERMISSION_DENIED","details":[{"reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}],"message":"hidden"}}""", GoogleFault.MissingScope, 1)]
    [TestCase(403, """{"error":{"errors":[{"reason":"forbidden"}],"message":"hidden"}}""", GoogleFault.Forbidden, 1)]
    [TestCase(429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"hidden"}}""", GoogleFault.RateLimited, 4)]
    [TestCase(503, "<html>hidden</html>", GoogleFault.Unavailable, 4)]
    [TestCase(400, """{"error":{"errors":[{"reason":"timeRangeEmpty"}],"message":"hidden"}}""", GoogleFault.BadRequest, 1)]
    [TestCase(404, "hidden", GoogleFault.NotFound, 1)]
    [TestCase(410, """{"error":{"errors":[{"reason":"fullSyncRequired"}],"message":"hidden"}}""", GoogleFault.SyncTokenExpired, 1)]
    [TestCase(401, """{"error":{"errors":[{"reason":"authError"}],"message":"hidden"}}""", GoogleFault.NotConnected, 2)]
    [TestCase(200, """{"items":[{"id":"a""", GoogleFault.BadResponse, 4)]
    [TestCase(200, """{"items":"hidden"}""", GoogleFault.BadResponse, 1)]
    public async Task ListChangesAsync_LastingFault_ItsFaultAfterItsAttemptsWithoutGooglesText(int status, string body, GoogleFault fault, int attempts)
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(body, status));
        using var rig = new GoogleRig(provider.Address, new FixedAccess("t"));

        var call = rig.PlayAsync(rig.Client.ListChangesAsync(GoogleRig.Owner, "primary", "s", CancellationToken.None));

        var exception = (await Assert.ThrowsAsync<GoogleCalendarException>(() => call))!;
        Assert.That(exception.Fault, Is.EqualTo(fault));
        Assert.That(exception.Message, Does.Not.Contain("hidden"));
        Assert.That(provider.Requests, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task FindAsync_RetryAfterBeyondTheLimit_FailsAtOnceAndTells()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text("{}", 429, headers: ("retry-after", "120")));
        using var rig = new GoogleRig(provider.Address, new FixedAccess("t"));

        var exception = (await Assert.ThrowsAsync<GoogleCalendarException>(() => rig.Client.FindAsync(GoogleRig.Owner, "primary", "x", CancellationToken.None)))!;

        Assert.That(exception.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(120)));
        Assert.That(provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task FindAsync_TokenRefused_RefreshesOnce()
    {
        var access = new FixedAccess("old", "new");
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text("{}", 401), ScriptedAnswer.Text("""{"id":"x"}"""));
        using var rig = new GoogleRig(provider.Address, access);

        var found = await rig.Client.FindAsync(GoogleRig.Owner, "primary", "x", CancellationToken.None);

        Assert.That(found!.Id, Is.EqualTo("x"));
        Assert.That(access.Refreshes, Is.EqualTo(1));
        Assert.That(provider.Requests[1].Headers["Authorization"], Is.EqualTo("Bearer new"));
    }

    [TestCase("rateLimit403")]
    [TestCase("userRateLimit403")]
    [TestCase("429")]
    [TestCase("500")]
    [TestCase("503")]
    [TestCase("html502")]
    [TestCase("truncated")]
    [TestCase("drop")]
    [TestCase("hang")]
    public async Task ListCalendarsAsync_FaultOnce_Recovers(string kind)
    {
        await using var google = await FakeGoogle.StartAsync();
        using var rig = await GoogleRig.StartAsync(google);
        await google.FaultAsync(kind);

        var calendars = await rig.PlayAsync(rig.Client.ListCalendarsAsync(GoogleRig.Owner, CancellationToken.None));

        Assert.That(calendars, Has.Count.EqualTo(3));
    }

    [TestCase("503")]
    [TestCase("doneThenFail")]
    [TestCase("truncated")]
    [TestCase("rateLimit403")]
    [TestCase("drop")]
    public async Task Writes_FaultOnce_AreDoneOnceAndSaySo(string kind)
    {
        await using var google = await FakeGoogle.StartAsync();
        using var rig = await GoogleRig.StartAsync(google);

        await google.FaultAsync(kind, match: "^POST");
        var inserted = await rig.PlayAsync(rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, Dentist(), false, CancellationToken.None));
        Assert.That(inserted.Outcome, Is.EqualTo(GoogleWriteOutcome.Written));

        await google.FaultAsync(kind, match: "^PATCH");
        var changes = new JsonObject { ["summary"] = "Dentist again", ["start"] = Time("2026-11-04T07:30:00Z"), ["end"] = Time("2026-11-04T08:00:00Z") };
        var patched = await rig.PlayAsync(rig.Client.PatchAsync(
            GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", changes, inserted.Event!.Etag!, false, CancellationToken.None));
        Assert.That(patched.Outcome, Is.EqualTo(GoogleWriteOutcome.Written));
        Assert.That(patched.Event!.Summary, Is.EqualTo("Dentist again"));

        await google.FaultAsync(kind, match: "^DELETE");
        var deleted = await rig.PlayAsync(rig.Client.DeleteAsync(
            GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", patched.Event.Etag!, false, CancellationToken.None));
        Assert.That(deleted.Outcome, Is.EqualTo(GoogleWriteOutcome.Written));

        var done = (await google.LogAsync("/events")).Where(request => request["write"]!.GetValue<bool>() && (int?)request["status"] is >= 200 and < 300 && (string?)request["fault"] != "truncated");
        Assert.That(done.Select(request => request["method"]!.ToString()), Is.EqualTo(new[] { "POST", "PATCH", "DELETE" }));
    }

    [Test]
    public async Task InsertAsync_IdTaken_SameContentIsWrittenOtherOrDeletedIsNot()
    {
        await using var google = await FakeGoogle.StartAsync();
        using var rig = await GoogleRig.StartAsync(google);
        var first = await rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, Dentist(), false, CancellationToken.None);

        var same = await rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, Dentist(), false, CancellationToken.None);
        var other = Dentist();
        other["summary"] = "Another";
        var different = await rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, other, false, CancellationToken.None);
        await rig.Client.DeleteAsync(GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", first.Event!.Etag!, false, CancellationToken.None);
        var deleted = await rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, Dentist(), false, CancellationToken.None);

        Assert.That(
            new[] { first.Outcome, same.Outcome, different.Outcome, deleted.Outcome },
            Is.EqualTo(new[] { GoogleWriteOutcome.Written, GoogleWriteOutcome.Written, GoogleWriteOutcome.AlreadyExists, GoogleWriteOutcome.AlreadyExists }));
    }

    [Test]
    public async Task PatchAndDeleteAsync_StaleVersion_ChangedWithWhatIsThere()
    {
        await using var google = await FakeGoogle.StartAsync();
        using var rig = await GoogleRig.StartAsync(google);
        var stale = (await rig.Client.InsertAsync(GoogleRig.Owner, FakeGoogle.Primary, Dentist(), false, CancellationToken.None)).Event!.Etag!;
        await rig.Client.PatchAsync(GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", new JsonObject { ["summary"] = "Moved" }, stale, false, CancellationToken.None);

        var patched = await rig.Client.PatchAsync(
            GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", new JsonObject { ["summary"] = "Mine" }, stale, false, CancellationToken.None);
        var deleted = await rig.Client.DeleteAsync(GoogleRig.Owner, FakeGoogle.Primary, "dentist1nov", stale, false, CancellationToken.None);

        Assert.That(new[] { patched.Outcome, deleted.Outcome }, Is.All.EqualTo(GoogleWriteOutcome.Changed));
        Assert.That(new[] { patched.Event!.Summary, deleted.Event!.Summary }, Is.All.EqualTo("Moved"));
    }

    [Test]
    public async Task ListInstancesAsync_Series_ItsOccurrencesInTheInterval()
    {
        await using var google = await FakeGoogle.StartAsync();
        using var rig = await GoogleRig.StartAsync(google);
        var all = await rig.Client.ListEventsAsync(GoogleRig.Owner, FakeGoogle.Primary, Start, End, CancellationToken.None);
        var series = all.Events.GroupBy(item => item.RecurringEventId).Where(group => group.Key is not null).MaxBy(group => group.Count())!;

        var instances = await rig.Client.ListInstancesAsync(GoogleRig.Owner, FakeGoogle.Primary, series.Key!, Start, End, CancellationToken.None);

        Assert.That(instances.Select(item => item.Id), Is.EquivalentTo(series.Select(item => item.Id)));
    }

    private static JsonObject Dentist() => new()
    {
        ["id"] = "dentist1nov",
        ["summary"] = "Dentist",
        ["start"] = Time("2026-11-03T08:00:00+01:00"),
        ["end"] = Time("2026-11-03T08:45:00+01:00"),
    };

    private static JsonObject Time(string moment) => new() { ["dateTime"] = moment, ["timeZone"] = "Europe/Zurich" };
}
