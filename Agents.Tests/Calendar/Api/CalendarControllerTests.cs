using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Api.Calendar;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Api;

internal sealed class CalendarControllerTests
{
    private const string Window = "start=2026-10-19&end=2026-10-31&timeZone=Europe/Zurich";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _service = ServiceFactory.WithKeys();
        _client = _service.CreateClient("key-a");
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task Calendar_ImportReadExportDelete()
    {
        var ics = await ImportAsync(CalendarExamples.Ics, "?calendarId=work&primary=true");
        var json = await ImportAsync(CalendarExamples.EventsList, "?calendarId=second&primary=false");
        var again = await ImportAsync(CalendarExamples.Ics, "?calendarId=primary");
        var events = await GetAsync($"events?{Window}");
        var status = await GetAsync("status");
        using var deleted = await _client.DeleteAsync("/api/calendar/events");

        var ids = events["events"]!.AsArray().Select(entry => $"{entry!["calendarId"]}/{entry["id"]}").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ics["calendars"]!.ToJsonString(), Is.EqualTo("""[{"calendarId":"work","added":2,"replaced":0,"removed":0}]"""));
            Assert.That(json["calendars"]!.ToJsonString(), Is.EqualTo("""[{"calendarId":"second","added":3,"replaced":0,"removed":0}]"""));
            Assert.That(again["calendars"]!.ToJsonString(), Is.EqualTo("""[{"calendarId":"work","added":0,"replaced":2,"removed":0}]"""));
            Assert.That(ids.Count(id => id.StartsWith("work/standup_", StringComparison.Ordinal)), Is.EqualTo(9));
            Assert.That(ids.Count(id => id.StartsWith("second/standup_", StringComparison.Ordinal)), Is.EqualTo(9));
            Assert.That(ids, Does.Contain("work/dentist").And.Contain("second/board").And.Not.Contain("work/standup_20261023T073000Z").And.Not.Contain("second/standup_20261023T073000Z"));
            Assert.That((string?)events["freshness"], Is.EqualTo("live"));
            Assert.That(events["fetchedAt"], Is.Not.Null);
            Assert.That((bool)status["connected"]!, Is.False);
            Assert.That(status["calendars"]!.ToJsonString(), Is.EqualTo(
                """[{"id":"work","summary":"work","timeZone":"Europe/Zurich","accessRole":"owner","primary":true,"events":2},{"id":"second","summary":"Work","timeZone":"Europe/Zurich","accessRole":"owner","primary":false,"events":3}]"""));
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((await GetAsync($"events?{Window}"))["events"]!.AsArray(), Is.Empty);
            Assert.That((await GetAsync("status"))["calendars"]!.AsArray(), Is.Empty);
        }
    }

    [Test]
    public async Task Events_OneOccurrence_HasWhatAReaderNeeds()
    {
        await ImportAsync("""
            {"timeZone": "Europe/Zurich", "items": [{"id": "ny", "status": "tentative", "summary": "NY sync", "location": "Room 1", "transparency": "transparent",
             "start": {"dateTime": "2026-09-01T16:00:00+02:00", "timeZone": "America/New_York"}, "end": {"dateTime": "2026-09-01T16:30:00+02:00", "timeZone": "America/New_York"},
             "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=TU"],
             "attendees": [{"email": "a@example.org", "displayName": "A", "self": true, "responseStatus": "accepted"}, {"email": "b@example.org", "responseStatus": "declined"}]}]}
            """);

        // A plus sign that is not escaped arrives as a space.
        var events = (await GetAsync("events?start=2026-10-26T00:00:00+01:00&end=2026-10-28&timeZone=Europe/Zurich"))["events"]!.AsArray();

        var found = events.Single()!.AsObject();
        found.Remove("etag");
        Assert.That(found.ToJsonString(Readable), Is.EqualTo(
            """{"id":"ny_20261027T140000Z","calendarId":"primary","summary":"NY sync","start":"2026-10-27T15:00:00+01:00","end":"2026-10-27T15:30:00+01:00","timeZone":"America/New_York","status":"tentative","transparency":"transparent","eventType":"default","location":"Room 1","attendees":[{"email":"a@example.org","displayName":"A","responseStatus":"accepted","self":true},{"email":"b@example.org","responseStatus":"declined"}],"recurringEventId":"ny","originalStart":"2026-10-27T15:00:00+01:00"}"""));
    }

    [Test]
    public async Task Import_DeletedEvent_IsTakenAway()
    {
        await ImportAsync(CalendarExamples.EventsList, "?calendarId=work");

        var second = await ImportAsync("""{"items": [{"id": "standup", "status": "cancelled"}]}""", "?calendarId=work");

        Assert.That(second["calendars"]!.ToJsonString(), Is.EqualTo("""[{"calendarId":"work","added":0,"replaced":0,"removed":2}]"""));
    }

    [Test]
    public async Task Routes_OfAnotherCaller_SeeNothing()
    {
        using var other = _service.CreateClient("key-b");
        await ImportAsync(CalendarExamples.Ics, "?calendarId=work&primary=true");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await other.GetStringAsync($"/api/calendar/events?{Window}"), Does.Contain("\"events\":[]"));
            Assert.That(await other.GetStringAsync("/api/calendar/status"), Does.Contain("\"calendars\":[]"));
            Assert.That(await other.GetStringAsync("/api/calendar/export.ics"), Does.Not.Contain("VEVENT"));
        }

        await (await other.GetAsync("/api/calendar/export.ics?calendarId=work")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        using var own = await other.PostAsync("/api/calendar/import?calendarId=work", Body(CalendarExamples.EventsList));
        using var deleted = await other.DeleteAsync("/api/calendar/events");
        Assert.That((await GetAsync("status"))["calendars"]!.ToJsonString(), Does.Contain("\"events\":2"));
    }

    [TestCase("/api/calendar/events?start=2026-10-19&end=2026-10-31")]
    [TestCase("/api/calendar/status")]
    [TestCase("/api/calendar/export.ics")]
    public async Task Routes_WithoutAKey_AreRefused(string path)
    {
        using var nobody = _service.CreateClient();

        await (await nobody.GetAsync(path)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [TestCase("end=2026-10-31", "start")]
    [TestCase("start=2026-10-31", "end")]
    [TestCase("start=2026-10-31&end=2026-10-31", "end")]
    [TestCase("start=today&end=2026-10-31", "start")]
    [TestCase("start=2026-10-19&end=2026-10-31&timeZone=Mars/Olympus", "timeZone")]
    [TestCase("start=2026-10-19&end=2099-10-31", "end")]
    [TestCase("start=0001-01-01&end=2026-10-31", "start")]
    [TestCase("start=2026-10-19&end=9999-12-31T23:59:59-18:00", "end")]
    public async Task Events_BadParameter_IsNamed(string query, string field)
    {
        var problem = await (await _client.GetAsync("/api/calendar/events?" + query)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");

        Assert.That((string?)problem["field"], Is.EqualTo(field));
    }

    [TestCase("hello", null)]
    [TestCase("", null)]
    [TestCase("{\"items\": [", null)]
    [TestCase("{}", "items")]
    [TestCase("{\"items\": [7]}", "items[0]")]
    [TestCase("{\"items\": [{}]}", "items[0].id")]
    [TestCase("{\"items\": [{\"id\": \"x\"}]}", "items[0].start")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-31\"}}]}", "items[0].start.date")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"dateTime\": \"noon\"}}]}", "items[0].start.dateTime")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"dateTime\": \"2026-02-01T10:00:00Z\", \"timeZone\": \"X\"}}]}", "items[0].start.timeZone")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-02\"}, \"end\": {\"date\": \"2026-02-01\"}}]}", "items[0].end")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-02\"}, \"recurrence\": [\"RRULE:FREQ=HOURLY\"]}]}", "items[0].recurrence")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-02\"}, \"recurrence\": [\"RRULE:FREQ=DAILY\\r\\nEND:VEVENT\"]}]}", "items[0].recurrence")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-02\"}, \"recurringEventId\": \"y\"}]}", "items[0].originalStartTime")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"date\": \"2026-02-02\"}, \"summary\": \"\\ud800\"}]}", "items[0].summary")]
    [TestCase("{\"items\": [{\"id\": \"x\", \"start\": {\"dateTime\": \"9999-12-31T23:59:59-18:00\"}}]}", "items[0].start.dateTime")]
    [TestCase("{\"timeZone\": \"Nowhere\", \"items\": []}", "timeZone")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:never\nEND:VEVENT\nEND:VCALENDAR", "line 4")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x", "line 3")]
    public async Task Import_BadBody_IsRefusedByPlaceAndChangesNothing(string body, string? field)
    {
        var problem = await (await _client.PostAsync("/api/calendar/import", Body(body))).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");

        Assert.That((string?)problem["field"], Is.EqualTo(field));
        Assert.That((await GetAsync("status"))["calendars"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Import_BodyAboveTheLimit_IsTooLarge()
    {
        await using var small = ServiceFactory.WithKeys(("Limits:CalendarBodyBytes", "2000"));
        using var client = small.CreateClient("key-a");

        await (await client.PostAsync("/api/calendar/import", Body(new string(' ', 3000)))).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "application/octet-stream");

    private async Task<JsonNode> ImportAsync(string text, string query = "")
    {
        using var response = await _client.PostAsync("/api/calendar/import" + query, Body(text));
        var answer = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer);
        return JsonNode.Parse(answer)!;
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _client.GetStringAsync("/api/calendar/" + path))!;
}
