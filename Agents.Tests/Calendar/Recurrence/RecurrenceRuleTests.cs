using Agents.Core.Calendar.Recurrence;
using Agents.Core.Errors;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Recurrence;

internal sealed class RecurrenceRuleTests
{
    [TestCase("", "FREQ")]
    [TestCase("INTERVAL=2", "FREQ")]
    [TestCase("FREQ=HOURLY", "FREQ")]
    [TestCase("FREQ=DAILY;INTERVAL=0", "INTERVAL")]
    [TestCase("FREQ=DAILY;INTERVAL=1e3", "INTERVAL")]
    [TestCase("FREQ=DAILY;COUNT=-1", "COUNT")]
    [TestCase("FREQ=DAILY;COUNT=100001", "COUNT")]
    [TestCase("FREQ=DAILY;COUNT=99999999999999999999", "COUNT")]
    [TestCase("FREQ=DAILY;UNTIL=tomorrow", "UNTIL")]
    [TestCase("FREQ=DAILY;UNTIL=20260231", "UNTIL")]
    [TestCase("FREQ=WEEKLY;BYDAY=XX", "BYDAY")]
    [TestCase("FREQ=WEEKLY;BYDAY=1MO", "BYDAY")]
    [TestCase("FREQ=MONTHLY;BYDAY=0MO", "BYDAY")]
    [TestCase("FREQ=MONTHLY;BYDAY=99MO", "BYDAY")]
    [TestCase("FREQ=MONTHLY;BYDAY=MO,", "BYDAY")]
    [TestCase("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY")]
    [TestCase("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY")]
    [TestCase("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY")]
    [TestCase("FREQ=YEARLY;BYMONTH=-1", "BYMONTH")]
    [TestCase("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS")]
    [TestCase("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "BYSETPOS")]
    [TestCase("FREQ=WEEKLY;WKST=1", "WKST")]
    [TestCase("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO")]
    [TestCase("FREQ=YEARLY;BYYEARDAY=100", "BYYEARDAY")]
    [TestCase("FREQ=DAILY;BYHOUR=9", "BYHOUR")]
    [TestCase("FREQ=DAILY;FREQ=DAILY", "FREQ")]
    [TestCase("FREQ=DAILY;COUNT", "COUNT")]
    [TestCase("FREQ=DAILY;COUNT=", "COUNT")]
    public void Parse_InvalidPart_IsNamed(string text, string part)
    {
        var exception = Assert.Throws<AgentException>(() => RecurrenceRule.Parse(text))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Code, Is.EqualTo(ErrorCodes.InvalidRequest));
            Assert.That(exception.Message, Does.Contain($"'{part}'"));
        }
    }

    [Test]
    public void Parse_LowerCaseAndDoubles_AreTakenOnce()
    {
        var rule = RecurrenceRule.Parse("freq=monthly;byday=mo,MO,-1fr;bymonthday=5,5,-1;");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rule.ByDay, Is.EqualTo(new[] { new WeekdayPosition(0, IsoDayOfWeek.Monday), new WeekdayPosition(-1, IsoDayOfWeek.Friday) }));
            Assert.That(rule.ByMonthDay, Is.EqualTo(new[] { -1, 5 }));
        }
    }
}
