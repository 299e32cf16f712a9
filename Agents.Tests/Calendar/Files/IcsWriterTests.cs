using System.Text;
using Agents.Core.Calendar;
using Agents.Plugins.Calendar.Files;
using NodaTime;
using NUnit.Framework;
using static Agents.Tests.Calendar.SampleEvents;

namespace Agents.Tests.Calendar.Files;

internal sealed class IcsWriterTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 20, 10, 0);

    [Test]
    public void Write_AnyEvent_IsReadBackAsItWas()
    {
        var master = Event("series", "2026-10-05T09:30", "2026-10-05T09:45", "Europe/Zurich", "EXDATE;TZID=Europe/Zurich:20261023T093000", "RRULE:FREQ=DAILY");
        CalendarEvent[] events =
        [
            master with
            {
                Summary = "Stand-up, daily; 🧘\\ פגישה " + new string('ü', 200),
                Description = "one\ntwo\n\nBEGIN:VEVENT\nthree",
                Location = "Bahnhofstrasse 12, Zürich",
                IsTransparent = true,
                EventType = "focusTime",
                Visibility = "private",
                Organizer = "alex@example.org",
                ICalUid = "series@google.com",
                Sequence = 7,
                Created = Now,
                Updated = Now + Duration.FromHours(1),
                Attendees =
                [
                    new Attendee("alex@example.org", "Alex \"the\" Meyer; ^ boss", AttendeeResponse.Accepted) { IsSelf = true },
                    new Attendee("room@example.org", null, AttendeeResponse.Tentative) { IsResource = true, IsOptional = true },
                ],
            },
            Exception(master, "2026-10-27T09:30", "2026-10-27T10:00", "2026-10-27T10:15") with { ICalUid = "series@google.com", Status = EventStatus.Tentative },
            Event("all day", "2026-10-26", "2026-10-31") with { ICalUid = "another" },
            Event("moment", "2026-10-23T12:00", "2026-10-23T12:00", "Asia/Tokyo") with { ICalUid = "moment" },
            Event("gone", "2026-10-23T12:00", "2026-10-23T13:00") with { ICalUid = "gone", Status = EventStatus.Cancelled },
            Event("flight", "2026-11-12T13:10", "2026-11-13T13:10") with { ICalUid = "flight", End = SampleEvents.Time("2026-11-12T16:30", "America/Los_Angeles") },
        ];

        var file = Write(events);
        var read = IcsReader.Read(Encoding.UTF8.GetBytes(file), null, DateTimeZone.Utc).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Id, Is.EqualTo("work"));
            foreach (var (back, original) in read.Events.Zip(events))
            {
                Assert.That(back with { Attendees = [], Recurrence = [] }, Is.EqualTo(original with { Attendees = [], Recurrence = [] }));
                Assert.That(back.Attendees, Is.EqualTo(original.Attendees));
                Assert.That(back.Recurrence, Is.EqualTo(original.Recurrence));
            }

            Assert.That(read.Events, Has.Count.EqualTo(events.Length));
            Assert.That(Write([.. read.Events]), Is.EqualTo(file));
        }
    }

    [Test]
    public void Write_LongLines_AreFoldedAt75Octets()
    {
        var lines = Write(Event("a", "2026-10-26", "2026-10-27") with { Summary = new string('ü', 300) + string.Concat(Enumerable.Repeat("🧘", 50)) }).Split("\r\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Max(line => Encoding.UTF8.GetByteCount(line)), Is.InRange(70, 75));
            Assert.That(string.Concat(lines), Does.Not.Contain('\uFFFD'));
        }
    }

    [Test]
    public void Write_SecondOfTwoEqualTimes_StaysTheSecond()
    {
        var second = Instant.FromUtc(2026, 10, 25, 1, 30).InZone(Zone("Europe/Zurich"));
        var stored = Event("a", "2026-10-25T02:30", "2026-10-25T03:30") with { Start = EventTime.At(second) };

        var read = IcsReader.Read(Encoding.UTF8.GetBytes(Write(stored)), null, DateTimeZone.Utc).Single().Events.Single();

        Assert.That(read.Start!.ToInstant(DateTimeZone.Utc), Is.EqualTo(second.ToInstant()));
    }

    private static string Write(params CalendarEvent[] events)
    {
        var writer = new IcsWriter(Now, [new CalendarInfo("work", "Work", "Europe/Zurich", "owner", IsPrimary: true)]);
        foreach (var stored in events)
        {
            writer.Write(stored);
        }

        return writer.Finish();
    }
}
