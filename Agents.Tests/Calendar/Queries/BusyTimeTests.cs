using Agents.Core.Calendar;
using Agents.Core.Calendar.Queries;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Queries;

internal sealed class BusyTimeTests
{
    private static readonly Attendee Other = new("you@example.com", "You", AttendeeResponse.Declined);

    [Test]
    public void BusyIn_EveryKindOfEvent_BlocksByTheRules()
    {
        var snapshot = Days.Of(
            Days.Event("plain", "27T09:00", "27T10:00"),
            Days.Event("tentative", "27T09:00", "27T10:00", stored => stored with { Status = EventStatus.Tentative }),
            Days.Event("unanswered", "27T09:00", "27T10:00", stored => stored with { Attendees = [Days.Me(AttendeeResponse.NeedsAction), Other] }),
            Days.Event("declined", "27T09:00", "27T10:00", stored => stored with { Attendees = [Days.Me(AttendeeResponse.Declined)] }),
            Days.Event("transparent", "27T09:00", "27T10:00", stored => stored with { IsTransparent = true }),
            Days.Event("cancelled", "27T09:00", "27T10:00", stored => stored with { Status = EventStatus.Cancelled }),
            Days.Event("holiday", "27", "28", stored => stored with { CalendarId = "ch#holiday@example.com" }),
            Days.Event("moment", "27T09:30", "27T09:30"),
            Days.Event("all-day", "27", "28"),
            Days.Event("next day", "28", "29"),
            Days.Event("touches", "27T10:00", "27T11:00"));

        Assert.That(Days.Ids(snapshot.BusyIn(Days.Between("27T09:00", "27T10:00"))), Is.EquivalentTo(new[] { "plain", "tentative", "unanswered", "all-day" }));
    }

    [Test]
    public void Union_OverlappingAndTouching_IsNoSum()
    {
        var snapshot = Days.Of(
            Days.Event("planning", "26T09:00", "26T11:00"), Days.Event("stand-up", "26T09:30", "26T09:45"), Days.Event("next", "26T11:00", "26T12:00"),
            Days.Event("late", "26T19:30", "26T21:00"));

        var union = BusyTime.Union(snapshot, Days.Between("26T08:00", "26T20:00"));

        Assert.That(union.Select(Days.Say), Is.EqualTo(new[] { "26T09:00-26T12:00", "26T19:30-26T20:00" }));
        Assert.That(BusyTime.Total(union), Is.EqualTo(Duration.FromMinutes(210)));
    }

    [Test]
    public void Gaps_BusyAtBothEnds_AreWhatIsLeft()
    {
        var window = Days.Between("22T09:00", "22T18:00");
        var snapshot = Days.Of(Days.Event("a", "22T08:00", "22T11:30"), Days.Event("b", "22T14:00", "22T14:30"), Days.Event("c", "22T17:00", "22T19:00"));

        Assert.That(
            BusyTime.Gaps(BusyTime.Union(snapshot, window), window).Select(Days.Say),
            Is.EqualTo(new[] { "22T11:30-22T14:00", "22T14:30-22T17:00" }));
        Assert.That(BusyTime.Gaps([], window).Select(Days.Say), Is.EqualTo(new[] { "22T09:00-22T18:00" }));
    }

    [Test]
    public void Total_NightOfTheClockChange_CountsTheRepeatedHour()
    {
        var snapshot = Days.Of(Days.Event("deploy", "25T01:30", "25T03:30"));

        Assert.That(snapshot.TimeOf(snapshot.Occurrences[0]).Duration, Is.EqualTo(Duration.FromHours(3)));
        Assert.That(BusyTime.Total(BusyTime.Union(snapshot, Days.Between("24T23:00", "25T08:00"))), Is.EqualTo(Duration.FromHours(3)));
    }

    [Test]
    public void Union_RandomEvents_EqualsTheMinutesCountedOneByOne()
    {
        var random = new Random(20261021);
        for (var round = 0; round < 200; round++)
        {
            var events = Enumerable.Range(0, random.Next(0, 12)).Select(index =>
            {
                var start = random.Next(0, 600);
                var end = Math.Min(720, start + random.Next(0, 180));
                return Days.Event($"{index}", Clock(start), Clock(end));
            }).ToList();
            var snapshot = Days.Of(events);
            var window = Days.Between("27T02:00", "27T10:00");

            var counted = Enumerable.Range(0, 480).Count(minute =>
            {
                var moment = window.Start + Duration.FromMinutes(minute);
                return events.Exists(one => snapshot.TimeOf(one) is var time && time.Start <= moment && moment < time.End);
            });

            Assert.That(BusyTime.Total(BusyTime.Union(snapshot, window)), Is.EqualTo(Duration.FromMinutes(counted)));
        }

        static string Clock(int minutes) => $"27T{minutes / 60:00}:{minutes % 60:00}";
    }
}
