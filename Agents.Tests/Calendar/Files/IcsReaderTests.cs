using System.Text;
using Agents.Core.Calendar;
using Agents.Core.Errors;
using Agents.Plugins.Calendar;
using Agents.Plugins.Calendar.Files;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Files;

internal sealed class IcsReaderTests
{
    [Test]
    public void Read_FoldedEscapedAndQuoted_ComeOutAsTheyWere()
    {
        var read = One(
            "UID:a@google.com\r\nDTSTART:20261021T090000Z\r\nDTEND:20261021T100000Z\r\nSUMMARY:Caf\r\n é\\, ros\r\n\té\\; \\\\ and\\nmore\r\n" +
            "ATTENDEE;CN=\"Meyer; Alex: \"\r\n ;PARTSTAT=DECLINED;ROLE=OPT-PARTICIPANT:mailto:\r\n work\r\nBEGIN:VALARM\r\nSUMMARY:not this\r\nEND:VALARM");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Id, Is.EqualTo("a"));
            Assert.That(read.Summary, Is.EqualTo("Café, rosé; \\ and\nmore"));
            Assert.That(read.Attendees, Is.EqualTo(new[] { new Attendee("work", "Meyer; Alex: ", AttendeeResponse.Declined) { IsSelf = true, IsOptional = true } }));
        }
    }

    [TestCase("TZID=Europe/Zurich", "2026-10-21T11:00:00+02:00[Europe/Zurich]")]
    [TestCase("TZID=\"W. Europe Standard Time\"", "2026-10-21T11:00:00+02:00[Europe/Berlin]")]
    [TestCase("TZID=Eastern Standard Time", "2026-10-21T11:00:00-04:00[America/New_York]")]
    [TestCase("TZID=/mozilla.org/20050126_1/Europe/Zurich", "2026-10-21T11:00:00+02:00[Europe/Zurich]")]
    [TestCase("TZID=Ours", "2026-10-21T11:00:00+05:45[Asia/Kathmandu]")]
    [TestCase("X-NOTHING=1", "2026-10-21T11:00:00+09:00[Asia/Tokyo]")]
    public void Read_Zones_AreFoundByAllTheirNames(string parameter, string expected)
    {
        var file = Wrap($"UID:a\nDTSTART;{parameter}:20261021T110000")
            .Replace("BEGIN:VEVENT", "BEGIN:VTIMEZONE\nTZID:Ours\nX-LIC-LOCATION:Asia/Kathmandu\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT", StringComparison.Ordinal);

        var read = IcsReader.Read(Encoding.UTF8.GetBytes(file), "work", DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).Single().Events.Single();

        Assert.That(read.Start!.ToString(), Is.EqualTo(expected));
    }

    [TestCase("DTSTART;VALUE=DATE:20261021", "2026-10-22")]
    [TestCase("DTSTART;VALUE=DATE:20261021\nDURATION:P2W", "2026-11-04")]
    [TestCase("DTSTART:20261021", "2026-10-22")]
    [TestCase("DTSTART:20261021T100000Z", "2026-10-21T10:00:00Z[UTC]")]
    [TestCase("DTSTART:20261021T100000Z\nDURATION:PT1H30M", "2026-10-21T11:30:00Z[UTC]")]
    [TestCase("DTSTART;TZID=Europe/Zurich:20261024T100000\nDURATION:P1D", "2026-10-25T10:00:00+01:00[Europe/Zurich]")]
    [TestCase("DTSTART;TZID=Europe/Zurich:20261024T100000\nDURATION:PT24H", "2026-10-25T09:00:00+01:00[Europe/Zurich]")]
    public void Read_EndsOfAllForms_AreUnderstood(string lines, string expected) => Assert.That(One("UID:a\n" + lines).End!.ToString(), Is.EqualTo(expected));

    [Test]
    public void Read_Exceptions_GetTheIdsOfTheirOccurrences()
    {
        var file = Wrap("UID:m@google.com\nDTSTART;TZID=Europe/Zurich:20261005T093000\nRRULE:FREQ=DAILY") + Wrap(
            "UID:m@google.com\nRECURRENCE-ID;TZID=Europe/Zurich:20261027T093000\nDTSTART;TZID=Europe/Zurich:20261027T100000") + Wrap(
            "UID:m@google.com\nRECURRENCE-ID:20261028T083000Z\nDTSTART:20261028T083000Z\nSTATUS:CANCELLED");

        var events = Read(file).Single().Events;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(events.Select(read => read.Id), Is.EqualTo(new[] { "m", "m_20261027T083000Z", "m_20261028T083000Z" }));
            Assert.That(events.Select(read => read.RecurringEventId), Is.EqualTo(new[] { null, "m", "m" }));
            Assert.That(SampleEvents.Expand([.. events], "2026-10-26", "2026-10-30").Select(text => text.Split(' ')[1]), Is.EqualTo(new[]
            {
                "2026-10-26T09:30:00+01:00", "2026-10-27T10:00:00+01:00", "2026-10-29T09:30:00+01:00",
            }));
        }
    }

    [Test]
    public void Read_MethodCancel_SaysWhatIsGone()
    {
        var file = Wrap("UID:gone").Replace("VERSION:2.0", "METHOD:CANCEL", StringComparison.Ordinal);

        Assert.That(Read(file).Single().Removed, Is.EqualTo(new[] { "gone" }));
    }

    [TestCase("UID:a\nDTSTART:yesterday", 5, "DTSTART")]
    [TestCase("UID:a\nDTSTART;TZID=Mars/Olympus:20261021T100000", 5, "Mars/Olympus")]
    [TestCase("UID:a\nDTSTART;TZID=\"Europe/Zurich:20261021T100000", 5, "quote")]
    [TestCase("UID:a\nDTSTART;TZID:20261021T100000", 5, "parameter")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nDTEND:20261021", 6, "same kind")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nDTEND:20261021T090000Z", 6, "before")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nDURATION:-PT1H", 6, "DURATION")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nSUMMARY:folded\n over\n lines\nRRULE:FREQ=SECONDLY", 9, "'FREQ'")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nEXRULE:FREQ=DAILY", 6, "EXRULE")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nRDATE;VALUE=PERIOD:20261021T100000Z/PT1H", 6, "PERIOD")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261021T100000Z", 6, "RANGE")]
    [TestCase("UID:a\nDTSTART:29991021T100000Z", 5, "years")]
    [TestCase("DTSTART:20261021T100000Z", 4, "UID")]
    [TestCase("UID:a", 4, "DTSTART")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nthis is no line", 6, "NAME:value")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nEND:VTODO", 6, "END:VEVENT")]
    [TestCase("UID:a\nDTSTART:20261021T100000Z\nBEGIN:VCALENDAR", 6, "VCALENDAR")]
    public void Read_Malformed_NamesTheLine(string lines, int line, string word)
    {
        var exception = Assert.Throws<AgentException>(() => Read(Wrap(lines)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Code, Is.EqualTo(ErrorCodes.InvalidRequest));
            Assert.That(exception.Message, Does.StartWith($"Line {line}:").And.Contain(word));
            Assert.That(exception.Field, Is.EqualTo($"line {line}"));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Read_DamagedFile_IsReadOrRefused(FsCheck.DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var file = new StringBuilder(Wrap(
            "UID:a\nDTSTART;TZID=Europe/Zurich:20261021T100000\nDTEND;TZID=Europe/Zurich:20261021T110000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3\n" +
            "EXDATE;TZID=Europe/Zurich:20261023T093000\nSUMMARY:some\\, text\nATTENDEE;CN=\"A B\";PARTSTAT=ACCEPTED:mailto:a@b.example\nDURATION:PT1H"));
        for (var damage = random.Next(1, 6); damage > 0; damage--)
        {
            var at = random.Next(file.Length);
            switch (random.Next(3))
            {
                case 0:
                    file.Remove(at, Math.Min(random.Next(1, 20), file.Length - at));
                    break;
                case 1:
                    file[at] = (char)random.Next(1, 300);
                    break;
                default:
                    file.Insert(at, ";:=\"\\\n ,\r\0-9T"[random.Next(13)]);
                    break;
            }

            if (file.Length == 0)
            {
                return;
            }
        }

        try
        {
            Read(file.ToString());
        }
        catch (AgentException exception)
        {
            Assert.That(exception.Code, Is.EqualTo(ErrorCodes.InvalidRequest), file.ToString());
        }
    }

    private static CalendarEvent One(string lines) => Read(Wrap(lines)).Single().Events.Single();

    private static string Wrap(string lines) => $"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n";

    private static IReadOnlyList<CalendarContent> Read(string file) => IcsReader.Read(Encoding.UTF8.GetBytes(file), "work", DateTimeZone.Utc);
}
