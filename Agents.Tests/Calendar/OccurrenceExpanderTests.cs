using Agents.Core.Calendar;
using NUnit.Framework;
using static Agents.Tests.Calendar.SampleEvents;

namespace Agents.Tests.Calendar;

internal sealed class OccurrenceExpanderTests
{
    [Test]
    public void Expand_ExceptionsOfASeries_ReplaceMoveAndCancel()
    {
        var master = Event("m", "2026-10-05T09:30", "2026-10-05T09:45", recurrence: "RRULE:FREQ=DAILY");
        CalendarEvent[] events =
        [
            master,
            Exception(master, "2026-10-06T09:30", null, null),
            Exception(master, "2026-10-07T09:30", "2026-10-07T15:00", "2026-10-07T16:00"),
            Exception(master, "2026-10-08T09:30", "2026-12-24T15:00", "2026-12-24T16:00"),
            Exception(master, "2026-11-20T09:30", "2026-10-09T08:00", "2026-10-09T08:30"),
        ];

        Assert.That(Expand(events, "2026-10-05", "2026-10-10"), Is.EqualTo(new[]
        {
            "m_20261005T073000Z 2026-10-05T09:30:00+02:00 2026-10-05T09:45:00+02:00",
            "m_20261007T073000Z 2026-10-07T15:00:00+02:00 2026-10-07T16:00:00+02:00",
            "m_20261120T083000Z 2026-10-09T08:00:00+02:00 2026-10-09T08:30:00+02:00",
            "m_20261009T073000Z 2026-10-09T09:30:00+02:00 2026-10-09T09:45:00+02:00",
        }));
    }

    [Test]
    public void Expand_CancelledMaster_TakesItsExceptionsWithIt()
    {
        var master = Event("m", "2026-10-05T09:30", "2026-10-05T09:45", recurrence: "RRULE:FREQ=DAILY") with { Status = EventStatus.Cancelled };

        Assert.That(Expand([master, Exception(master, "2026-10-07T09:30", "2026-10-07T15:00", "2026-10-07T16:00")], "2026-10-05", "2026-10-10"), Is.Empty);
    }

    [Test]
    public void Expand_ExdatesOfAllForms_LeaveOut()
    {
        var master = Event(
            "m", "2026-10-05T09:30", "2026-10-05T09:45", "Europe/Zurich",
            "RRULE:FREQ=DAILY;COUNT=8", "EXDATE;TZID=Europe/Zurich:20261006T093000,20261007T093000", "EXDATE:20261008T073000Z", "EXDATE;VALUE=DATE:20261009",
            "EXDATE;TZID=\"W. Europe Standard Time\":20261010T093000", "EXDATE:20261011T093000");

        Assert.That(Expand([master], "2026-10-01", "2026-11-01").Select(text => text[..10]), Is.EqualTo(new[] { "m_20261005", "m_20261012" }));
    }

    [Test]
    public void Expand_RdatesAndAStartOffTheRule_AreTimesToo()
    {
        // As Google does it: the start counts apart from COUNT when the rule does not match it.
        var master = Event(
            "m", "2026-10-05T09:30", "2026-10-05T10:00", "Europe/Zurich",
            "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2", "RDATE;TZID=America/New_York:20261016T100000", "RDATE;VALUE=DATE:20261017", "RDATE:20261014T073000Z");

        Assert.That(Expand([master], "2026-10-01", "2026-12-01").Select(text => text.Split(' ')[1]), Is.EqualTo(new[]
        {
            "2026-10-05T09:30:00+02:00", "2026-10-07T09:30:00+02:00", "2026-10-14T09:30:00+02:00", "2026-10-16T16:00:00+02:00", "2026-10-17T09:30:00+02:00",
        }));
    }

    [Test]
    public void Expand_AllDaySeries_StaysOnItsDatesInEveryZone()
    {
        var master = Event("b", "2019-10-29", "2019-10-30", recurrence: "RRULE:FREQ=YEARLY;UNTIL=20281029");

        using (Assert.EnterMultipleScope())
        {
            foreach (var zone in new[] { "Europe/Zurich", "Pacific/Kiritimati", "Pacific/Midway" })
            {
                Assert.That(Expand([master], "2026-10-29", "2026-10-30", zone), Is.EqualTo(new[] { "b_20261029 2026-10-29 2026-10-30" }), zone);
                Assert.That(Expand([master], "2026-10-28", "2026-10-29", zone), Is.Empty, zone);
                Assert.That(Expand([master], "2026-10-30", "2026-10-31", zone), Is.Empty, zone);
            }

            Assert.That(Expand([master], "2028-01-01", "2035-01-01"), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Expand_EdgesOfTheWindow_AreHalfOpen()
    {
        CalendarEvent[] events =
        [
            Event("before", "2026-10-21T08:00", "2026-10-21T09:00"), Event("first", "2026-10-21T09:00", "2026-10-21T09:00"),
            Event("over", "2026-10-20T09:00", "2026-10-22T09:00"), Event("last", "2026-10-21T09:59", "2026-10-21T12:00"),
            Event("after", "2026-10-21T10:00", "2026-10-21T10:00"),
        ];

        Assert.That(Expand(events, "2026-10-21T09:00", "2026-10-21T10:00").Select(text => text.Split(' ')[0]), Is.EqualTo(new[] { "over", "first", "last" }));
    }

    [Test]
    public void Expand_EndlessAnswer_IsTooLarge()
    {
        var events = Enumerable.Range(0, 20).Select(number => Event($"m{number}", "2026-01-01T09:00", "2026-01-01T10:00", recurrence: "RRULE:FREQ=DAILY")).ToArray();

        Assert.That(
            () => Expand(events, "2026-01-01", "2035-01-01"), Throws.TypeOf<Agents.Core.Errors.AgentException>().With.Property("Code").EqualTo("too_large"));
    }

    [Test]
    public void Expand_EventAcrossZones_KeepsBothEndsWallTimes()
    {
        var flight = Event("f", "2026-11-12T13:10", "2026-11-12T16:30") with { End = SampleEvents.Time("2026-11-12T16:30", "America/Los_Angeles"), Recurrence = ["RRULE:FREQ=WEEKLY;COUNT=2"] };

        Assert.That(Expand([flight], "2026-11-01", "2026-12-01"), Is.EqualTo(new[]
        {
            "f_20261112T121000Z 2026-11-12T13:10:00+01:00 2026-11-13T01:30:00+01:00",
            "f_20261119T121000Z 2026-11-19T13:10:00+01:00 2026-11-20T01:30:00+01:00",
        }));
    }
}
