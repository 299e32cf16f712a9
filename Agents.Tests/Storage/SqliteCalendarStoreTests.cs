using Agents.Core.Calendar;
using Agents.Core.Errors;
using Agents.Core.Storage;
using NodaTime;
using NUnit.Framework;
using static Agents.Tests.Calendar.SampleEvents;

namespace Agents.Tests.Storage;

internal sealed class SqliteCalendarStoreTests
{
    private static readonly CalendarInfo Work = new("work", "Work", "Europe/Zurich", "owner", IsPrimary: true);

    private TemporaryDatabase _files = null!;
    private SqliteCalendarStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new TemporaryDatabase();
        _store = new SqliteCalendarStore(_files.Database);
    }

    [TearDown]
    public async Task TearDown() => await _files.DisposeAsync();

    [Test]
    public async Task FindAsync_StoredEvent_ComesBackWhole()
    {
        var master = Event("m", "2026-10-05T09:30", "2026-10-05T09:45", recurrence: "RRULE:FREQ=DAILY") with
        {
            Summary = "Stand-up 🧘",
            Description = "text",
            Location = "place",
            IsTransparent = true,
            EventType = "focusTime",
            Visibility = "private",
            AttendeesOmitted = true,
            Organizer = "o@example.org",
            ICalUid = "uid",
            Sequence = 3,
            HtmlLink = "https://example.org",
            Created = Instant.FromUtc(2026, 1, 1, 0, 0),
            Updated = Instant.FromUtc(2026, 1, 2, 0, 0),
            Attendees = [new Attendee("a@example.org", "A", AttendeeResponse.Declined) { IsSelf = true }],
        };
        var moved = Exception(master, "2026-10-25T09:30", "2026-10-26T09:30", "2026-10-26T10:00") with { Status = EventStatus.Tentative };
        await ImportAsync("o", master, moved);

        var found = (await _store.FindSeriesAsync("o", "work", "m", default)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(entry => entry with { Attendees = [], Recurrence = [], ETag = null }), Is.EqualTo(new[] { master with { Attendees = [], Recurrence = [] }, moved with { Attendees = [], Recurrence = [] } }));
            Assert.That(found[0].Attendees, Is.EqualTo(master.Attendees));
            Assert.That(found[0].Recurrence, Is.EqualTo(master.Recurrence));
            Assert.That(found[0].ETag, Does.Match("^\"[0-9a-f]{24}\"$").And.Not.EqualTo(found[1].ETag));
        }
    }

    [Test]
    public async Task FindInWindowAsync_RandomEvents_FindsAllThatOverlap()
    {
        var random = new Random(5);
        var events = Enumerable.Range(0, 400).Select(number =>
        {
            var start = new LocalDate(2024, 1, 1).PlusDays(random.Next(1000)).At(new LocalTime(random.Next(24), 0));
            var end = start.PlusMinutes(random.Next(4) switch { 0 => 0, 1 => 45, 2 => 60 * random.Next(100), _ => 1440 * random.Next(80) });
            string[] rule = random.Next(4) == 0 ? [$"RRULE:FREQ=WEEKLY;COUNT={random.Next(1, 30)}"] : [];
            return random.Next(3) == 0
                ? Event($"e{number}", $"{start.Date:uuuu-MM-dd}", $"{end.Date.PlusDays(1):uuuu-MM-dd}", recurrence: rule)
                : Event($"e{number}", $"{start:uuuu-MM-dd'T'HH:mm}", $"{end:uuuu-MM-dd'T'HH:mm}", recurrence: rule);
        }).ToArray();
        await ImportAsync("o", events);

        for (var day = 0; day < 1100; day += 7)
        {
            var first = new LocalDate(2024, 1, 1).PlusDays(day);
            var (start, end) = ($"{first:uuuu-MM-dd}", $"{first.PlusDays(1 + random.Next(10)):uuuu-MM-dd}");

            var found = await _store.FindInWindowAsync("o", Window(start, end), default);

            Assert.That(Expand([.. found], start, end), Is.EqualTo(Expand(events, start, end)), $"{start} to {end}");
        }
    }

    [Test]
    public async Task FindInWindowAsync_OtherOwnersEvents_AreNotThere()
    {
        await ImportAsync("a", Event("x", "2026-10-21", "2026-10-22"));
        await ImportAsync("b", Event("y", "2026-10-21", "2026-10-22"));
        await _store.ClearAsync("b", default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await _store.FindInWindowAsync("a", Window("2026-10-21", "2026-10-22"), default)).Select(entry => entry.Id), Is.EqualTo(new[] { "x" }));
            Assert.That(await _store.FindAsync("b", "work", "x", default), Is.Null);
            Assert.That(await _store.ListCalendarsAsync("b", default), Is.Empty);
        }
    }

    [Test]
    public async Task WriteAsync_ExpectationsNotMet_ChangesNothing()
    {
        await ImportAsync("o", Event("x", "2026-10-21", "2026-10-22"));
        var x = (await _store.FindAsync("o", "work", "x", default))!;
        var y = Event("y", "2026-10-21", "2026-10-22");

        async Task<(CalendarWriteOutcome Outcome, int Index)> Write(params CalendarChange[] changes)
        {
            var result = await _store.WriteAsync("o", changes, default);
            return (result.Outcome, result.FailedIndex);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Write(new CalendarChange.Insert(y), new CalendarChange.Insert(x)), Is.EqualTo((CalendarWriteOutcome.AlreadyExists, 1)));
            Assert.That(await Write(new CalendarChange.Insert(y), new CalendarChange.Replace(x with { Summary = "new" }, "\"old\"")), Is.EqualTo((CalendarWriteOutcome.Changed, 1)));
            Assert.That(await Write(new CalendarChange.Delete("work", "x", null), new CalendarChange.Delete("work", "none", null)), Is.EqualTo((CalendarWriteOutcome.NotFound, 1)));
            Assert.That(await Write(new CalendarChange.Insert(y with { CalendarId = "none" })), Is.EqualTo((CalendarWriteOutcome.NotFound, 0)));
            Assert.That((await _store.ListEventsAsync("o", "work", default)).Select(entry => (entry.Id, entry.ETag)), Is.EqualTo(new[] { ("x", x.ETag) }));
        }
    }

    [Test]
    public async Task WriteAsync_SeriesSplit_HappensAtOnce()
    {
        var master = Event("m", "2026-10-05T09:30", "2026-10-05T09:45", recurrence: "RRULE:FREQ=DAILY");
        await ImportAsync("o", master, Exception(master, "2026-10-07T09:30", null, null));
        var stored = (await _store.FindAsync("o", "work", "m", default))!;

        var result = await _store.WriteAsync(
            "o",
            [
                new CalendarChange.Replace(stored with { Recurrence = ["RRULE:FREQ=DAILY;UNTIL=20261008T215959Z"] }, stored.ETag),
                new CalendarChange.Insert(Event("n", "2026-10-09T11:00", "2026-10-09T11:30", recurrence: "RRULE:FREQ=DAILY")),
            ],
            default);

        var found = await _store.FindInWindowAsync("o", Window("2026-10-05", "2026-10-11"), default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(CalendarWriteOutcome.Written));
            Assert.That(result.Events[0].ETag, Is.Not.EqualTo(stored.ETag));
            Assert.That(Expand([.. found], "2026-10-05", "2026-10-11").Select(text => text[..10]), Is.EqualTo(new[] { "m_20261005", "m_20261006", "m_20261008", "n_20261009", "n_20261010" }));
        }
    }

    [Test]
    public async Task WriteAsync_SeriesDeleted_TakesItsExceptions()
    {
        var master = Event("m", "2026-10-05T09:30", "2026-10-05T09:45", recurrence: "RRULE:FREQ=DAILY");
        await ImportAsync("o", master, Exception(master, "2026-10-07T09:30", "2026-10-07T11:30", "2026-10-07T12:30"));

        await _store.WriteAsync("o", [new CalendarChange.Delete("work", "m", null)], default);

        Assert.That(await _store.ListEventsAsync("o", "work", default), Is.Empty);
    }

    [Test]
    public async Task ImportAsync_Again_ReplacesByIdAndKeepsETags()
    {
        var first = await ImportAsync("o", Event("x", "2026-10-21", "2026-10-22"), Event("y", "2026-10-21", "2026-10-22"));
        var before = (await _store.FindAsync("o", "work", "x", default))!.ETag;

        var second = await ImportAsync("o", Event("x", "2026-10-21", "2026-10-22"), Event("z", "2026-10-21", "2026-10-22"));
        var third = await _store.ImportAsync("o", new CalendarImport(Work with { Id = "other" }, [], []), default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(new CalendarImportResult(2, 0, 0)));
            Assert.That(second, Is.EqualTo(new CalendarImportResult(1, 1, 0)));
            Assert.That(third, Is.EqualTo(new CalendarImportResult(0, 0, 0)));
            Assert.That((await _store.FindAsync("o", "work", "x", default))!.ETag, Is.EqualTo(before));
            Assert.That((await _store.ListCalendarsAsync("o", default)).Select(calendar => (calendar.Id, calendar.IsPrimary, calendar.EventCount)), Is.EqualTo(new[] { ("other", true, 0), ("work", false, 3) }));
        }
    }

    [Test]
    public async Task ImportAsync_TooManyCalendars_ChangesNothing()
    {
        for (var number = 0; number < CalendarLimits.Calendars; number++)
        {
            await _store.ImportAsync("o", new CalendarImport(Work with { Id = $"c{number}" }, [], []), default);
        }

        await Assert.ThatAsync(
            () => ImportAsync("o", Event("x", "2026-10-21", "2026-10-22")),
            Throws.TypeOf<AgentException>().With.Property("Code").EqualTo(ErrorCodes.TooLarge));
        Assert.That(await _store.ListEventsAsync("o", "work", default), Is.Empty);
    }

    private Task<CalendarImportResult> ImportAsync(string owner, params CalendarEvent[] events) =>
        _store.ImportAsync(owner, new CalendarImport(Work, events, []), default);
}
