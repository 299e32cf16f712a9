using System.Text;
using Agents.Api.Calendar;
using Agents.Core.Calendar;
using Agents.Core.Errors;
using Agents.Plugins.Calendar.Google;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Google;

internal sealed class GoogleEventListTests
{
    [TestCase("2026-10-27T15:00:00+01:00", "America/New_York", "2026-10-27T10:00:00-04:00[America/New_York]")]
    [TestCase("2026-10-25T02:30:00+01:00", "Europe/Zurich", "2026-10-25T02:30:00+01:00[Europe/Zurich]")]
    [TestCase("2026-10-27T15:00:00", "America/New_York", "2026-10-27T15:00:00-04:00[America/New_York]")]
    [TestCase("2026-10-27T15:00:00.000Z", null, "2026-10-28T00:00:00+09:00[Asia/Tokyo]")]
    public void Read_Times_AreMomentsInTheEventsOwnZone(string dateTime, string? zone, string expected)
    {
        var zoneMember = zone is null ? string.Empty : $", \"timeZone\": \"{zone}\"";

        var read = Read($$"""{"timeZone": "Asia/Tokyo", "items": [{"id": "x", "start": {"dateTime": "{{dateTime}}"{{zoneMember}} } } ]}""").Events.Single();

        Assert.That(read.Start!.ToString(), Is.EqualTo(expected));
        Assert.That(read.End, Is.EqualTo(read.Start));
    }

    [Test]
    public void Read_LongTexts_AreCutAndListsRefused()
    {
        var text = new string('x', CalendarLimits.Line - 1) + "🧘 and more";
        var attendees = string.Join(',', Enumerable.Repeat("{}", CalendarLimits.Attendees + 1));

        var read = Read($$"""{"items": [{"id": "x", "summary": "{{text}}", "start": {"date": "2026-10-21"} } ]}""").Events.Single();

        Assert.That(read.Summary, Is.EqualTo(text[..(CalendarLimits.Line - 1)]));
        Assert.That(
            () => Read($$"""{"items": [{"id": "x", "attendees": [{{attendees}}], "start": {"date": "2026-10-21"} } ]}"""),
            Throws.TypeOf<AgentException>().With.Property("Field").EqualTo("items[0].attendees"));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Read_DamagedAnswer_IsReadOrRefused(FsCheck.DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var json = new StringBuilder(CalendarExamples.EventsList);
        for (var damage = random.Next(1, 4); damage > 0; damage--)
        {
            var at = random.Next(json.Length);
            if (random.Next(2) == 0)
            {
                json[at] = "0123456789{}[]\",:T-+Zu\\"[random.Next(23)];
            }
            else
            {
                json.Remove(at, Math.Min(random.Next(1, 12), json.Length - at));
            }
        }

        try
        {
            Read(json.ToString());
        }
        catch (AgentException exception)
        {
            Assert.That(exception.Code, Is.EqualTo(ErrorCodes.InvalidRequest), json.ToString());
        }
    }

    private static Plugins.Calendar.CalendarContent Read(string json) => GoogleEventList.Read(Encoding.UTF8.GetBytes(json), "work", DateTimeZone.Utc);
}
