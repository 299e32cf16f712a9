using Agents.Core.Calendar.Recurrence;
using NodaTime;
using NUnit.Framework;
using static Agents.Tests.Calendar.SampleEvents;

namespace Agents.Tests.Calendar.Recurrence;

/// <summary>Daily series at every half hour of the day, on every day of 2024 to 2027, where the clocks change in different ways.</summary>
internal sealed class ClockChangeTests
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly LocalDate Last = new(2027, 12, 31);

    // Lord Howe moves by half an hour, Casablanca stops its summer time for Ramadan, Kathmandu never changes and is 5:45 ahead.
    [TestCase("Europe/Zurich", 8)]
    [TestCase("America/New_York", 8)]
    [TestCase("Australia/Lord_Howe", 8)]
    [TestCase("Africa/Casablanca", 6)]
    [TestCase("Asia/Kathmandu", 0)]
    public void Between_EveryHalfHourOfFourYears_KeepsTheWallTime(string zoneId, int changes)
    {
        var zone = Zone(zoneId);
        var window = new Interval(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(Last.PlusDays(1)).ToInstant());
        Assert.That(zone.GetZoneIntervals(window).Count() - 1, Is.AtLeast(changes), "clock changes in these years");

        for (var minute = 0; minute < 24 * 60; minute += 30)
        {
            var time = LocalTime.Midnight.PlusMinutes(minute);
            var start = First.PlusDays(-1).At(time);
            var series = EventSeries.Of(Event("m", $"{start:uuuu-MM-dd'T'HH:mm}", $"{start.PlusMinutes(45):uuuu-MM-dd'T'HH:mm}", zoneId, "RRULE:FREQ=DAILY"));

            var found = series.Between(window, zone, new ExpansionBudget(10_000, CancellationToken.None)).ToDictionary(instance => Day(instance, time));

            for (var date = First; date <= Last; date = date.PlusDays(1))
            {
                var instance = found[date];
                var moment = instance.Start.Moment!.Value;
                Assert.That(moment.ToInstant(), Is.EqualTo(Expected(date.At(time), zone)), $"{date} {time}");
                Assert.That(instance.End.Moment!.Value.ToInstant(), Is.GreaterThan(moment.ToInstant()), $"{date} {time}");
            }
        }

        // A time skipped at the end of a day moves to the next one: the day it is meant for is what counts.
        static LocalDate Day(SeriesInstance instance, LocalTime time) =>
            instance.Start.Local.TimeOfDay >= time || instance.Start.Local.Date == First.PlusDays(-1) ? instance.Start.Local.Date : instance.Start.Local.Date.PlusDays(-1);
    }

    [TestCase("Europe/Zurich")]
    [TestCase("America/New_York")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("Africa/Casablanca")]
    [TestCase("Asia/Kathmandu")]
    public void Between_EachDayAskedAlone_FindsEachOccurrenceOnItsOwnDay(string zoneId)
    {
        var zone = Zone(zoneId);
        var series = EventSeries.Of(Event("m", "2023-12-31T02:30", "2023-12-31T02:50", zoneId, "RRULE:FREQ=DAILY"));
        var allDay = EventSeries.Of(Event("d", "2023-12-31", "2024-01-01", zoneId, "RRULE:FREQ=DAILY"));
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            var day = new Interval(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());

            var budget = new ExpansionBudget(100, CancellationToken.None);

            Assert.That(series.Between(day, zone, budget).Select(instance => instance.Start.Local.Date), Is.EqualTo(new[] { date }));
            Assert.That(allDay.Between(day, zone, budget).Select(instance => instance.Start.Date), Is.EqualTo(new LocalDate?[] { date }));
        }
    }

    [TestCase("2026-03-29T02:30", "Europe/Zurich", "2026-03-29T03:30:00+02:00")]
    [TestCase("2026-10-25T02:30", "Europe/Zurich", "2026-10-25T02:30:00+02:00")]
    [TestCase("2026-03-08T02:30", "America/New_York", "2026-03-08T03:30:00-04:00")]
    [TestCase("2026-11-01T01:30", "America/New_York", "2026-11-01T01:30:00-04:00")]
    [TestCase("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-04T02:45:00+11:00")]
    [TestCase("2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-05T01:45:00+11:00")]
    public void Between_SkippedAndRepeatedTimes_MoveForwardAndTakeTheFirst(string at, string zoneId, string expected)
    {
        var time = at[10..];
        var series = EventSeries.Of(Event("m", $"2025-12-31{time}", $"2025-12-31{time}", zoneId, "RRULE:FREQ=DAILY"));

        var instance = series.Between(Window(at[..10], $"{at[..10]}T23:00", zoneId), Zone(zoneId), new ExpansionBudget(100, CancellationToken.None)).Single();

        Assert.That(instance.Start.ToIso(Zone(zoneId)), Is.EqualTo(expected));
    }

    [Test]
    public void Between_UntilAtTheLastMoment_IsStillIn()
    {
        var series = EventSeries.Of(Event(
            "m", "2026-10-20T13:00", "2026-10-20T15:00", "Europe/Zurich", "RRULE:FREQ=DAILY;UNTIL=20261027T120000Z"));

        // 13:00 is 11:00 UTC until 24 October and 12:00 UTC from 25 October on.
        Assert.That(
            series.Between(Window("2026-10-01", "2026-12-01"), Zone("Europe/Zurich"), new ExpansionBudget(100, CancellationToken.None)), Has.Count.EqualTo(8));
    }

    // By hand from the zone's own table: no lenient resolver of the library.
    private static Instant Expected(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant()
            : mapping.First().ToInstant();
    }
}
