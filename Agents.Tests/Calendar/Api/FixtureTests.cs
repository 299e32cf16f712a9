using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Agents.Tests.Hosting;
using NodaTime;
using NodaTime.Text;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Api;

/// <summary>
/// Calendars as Google gives them, imported and read again through the routes: each occurrence must be the one that Google's own expansion has.
/// The large fixture is not part of this repository (<c>../shared/kits/calendar</c>); without it only the small one is played.
/// </summary>
internal sealed class FixtureTests
{
    private const string Large = "../../../../shared/kits/calendar/calendar-fixture.json";
    private const string Small = "small-fixture.json";

    [TestCase(Small, 18)]
    [TestCase(Large, 149)]
    public async Task Events_OfTheFixture_AreExactlyItsInstances(string file, int count)
    {
        var fixture = await LoadAsync(file);
        await using var service = ServiceFactory.WithKeys();
        using var client = service.CreateClient("key-a");
        await ImportAsync(client, fixture);

        var events = await EventsAsync(client, fixture);

        Assert.That(events, Is.EqualTo(Expected(fixture)));
        Assert.That(events, Has.Count.EqualTo(count));
    }

    [TestCase(Small)]
    [TestCase(Large)]
    public async Task Export_ImportedByAnotherCaller_GivesTheSameEventsInTheSameCalendars(string file)
    {
        var fixture = await LoadAsync(file);
        await using var service = ServiceFactory.WithKeys();
        using var a = service.CreateClient("key-a");
        using var b = service.CreateClient("key-b");
        await ImportAsync(a, fixture);
        var exported = await a.GetStringAsync("/api/calendar/export.ics");

        using var import = await b.PostAsync("/api/calendar/import", new StringContent(exported, Encoding.UTF8, "text/calendar"));

        Assert.That(import.IsSuccessStatusCode, Is.True, await import.Content.ReadAsStringAsync());
        Assert.That(await EventsAsync(b, fixture), Is.EqualTo(Expected(fixture)));
        Assert.That((await b.GetStringAsync("/api/calendar/export.ics")).Split("BEGIN:VEVENT"), Is.EqualTo(exported.Split("BEGIN:VEVENT")));
        Assert.That(await b.GetStringAsync("/api/calendar/status"), Is.EqualTo(await a.GetStringAsync("/api/calendar/status")));
    }

    [Test]
    public async Task Import_TheFixturesOwnIcsFile_GivesItsInstances()
    {
        var fixture = await LoadAsync(Large);
        var ics = await File.ReadAllTextAsync(Path.ChangeExtension(Full(Large), ".ics"));
        await using var service = ServiceFactory.WithKeys();
        using var client = service.CreateClient("key-a");

        using var import = await client.PostAsync("/api/calendar/import", new StringContent(ics, Encoding.UTF8, "text/calendar"));

        Assert.That(import.IsSuccessStatusCode, Is.True, await import.Content.ReadAsStringAsync());
        Assert.That(await EventsAsync(client, fixture), Is.EqualTo(Expected(fixture)));
    }

    private static async Task ImportAsync(HttpClient client, JsonNode fixture)
    {
        foreach (var calendar in fixture["calendarList"]!["items"]!.AsArray())
        {
            var id = (string)calendar!["id"]!;
            var primary = calendar["primary"] is not null ? "true" : "false";
            using var response = await client.PostAsJsonAsync(
                $"/api/calendar/import?calendarId={Uri.EscapeDataString(id)}&primary={primary}", fixture["raw"]![id]);
            Assert.That(response.IsSuccessStatusCode, Is.True, await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task<List<string>> EventsAsync(HttpClient client, JsonNode fixture)
    {
        var (start, end) = ((string)fixture["window"]!["timeMin"]!, (string)fixture["window"]!["timeMax"]!);
        var answer = JsonNode.Parse(await client.GetStringAsync(
            $"/api/calendar/events?start={Uri.EscapeDataString(start)}&end={Uri.EscapeDataString(end)}&timeZone=Europe/Zurich"))!;
        return [.. answer["events"]!.AsArray().Select(entry => $"{entry!["calendarId"]} {entry["id"]} {entry["start"]} {entry["end"]} {entry["summary"]}").Order(StringComparer.Ordinal)];
    }

    private static List<string> Expected(JsonNode fixture) =>
    [
        .. fixture["expanded"]!.AsObject().SelectMany(calendar => calendar.Value!["items"]!.AsArray()
            .Select(item => $"{calendar.Key} {item!["id"]} {Time(item["start"]!)} {Time(item["end"]!)} {item["summary"]}")).Order(StringComparer.Ordinal),
    ];

    private static string Time(JsonNode time) => (string?)time["date"] ??
        OffsetDateTimePattern.Rfc3339.Format(OffsetDateTimePattern.ExtendedIso.Parse((string)time["dateTime"]!).Value.ToInstant()
            .InZone(DateTimeZoneProviders.Tzdb["Europe/Zurich"]).ToOffsetDateTime());

    private static async Task<JsonNode> LoadAsync(string file)
    {
        if (!File.Exists(Full(file)))
        {
            Assert.Ignore("The fixture (../shared/kits/calendar) is not here.");
        }

        return JsonNode.Parse(await File.ReadAllTextAsync(Full(file)))!;
    }

    private static string Full(string file, [CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
}
