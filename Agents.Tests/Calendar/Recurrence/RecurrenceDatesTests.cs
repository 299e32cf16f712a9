using System.Diagnostics;
using Agents.Core.Calendar.Recurrence;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Recurrence;

internal sealed class RecurrenceDatesTests
{
    // The examples of RFC 5545, 3.8.5.3, with what it says they give.
    [TestCase("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08 1997-09-09 1997-09-10 1997-09-11")]
    [TestCase("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12")]
    [TestCase("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14 1997-10-16")]
    [TestCase("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [TestCase("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [TestCase("FREQ=MONTHLY;COUNT=5;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02")]
    [TestCase("FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU", "1997-09-07", "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25")]
    [TestCase("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17")]
    [TestCase("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28")]
    [TestCase("FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1", "1997-09-30", "1997-09-30 1997-10-01 1997-10-31 1997-11-01")]
    [TestCase("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13")]
    [TestCase("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3", "1997-09-13", "1997-09-13 1997-10-11 1997-11-08")]
    [TestCase("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06")]
    [TestCase("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27")]
    [TestCase("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30")]
    [TestCase("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10 1998-07-10")]
    [TestCase("FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17")]
    [TestCase("FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27 1998-03-05")]
    [TestCase("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02")]
    [TestCase("FREQ=YEARLY;COUNT=3", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29")]
    [TestCase("FREQ=MONTHLY;COUNT=4", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31")]
    public void Between_KnownRules_GiveTheKnownDates(string rule, string start, string expected)
    {
        var first = Date(start);

        var found = RecurrenceDates.Between(RecurrenceRule.Parse(rule), first, first, first.PlusYears(20), Budget());

        Assert.That(string.Join(' ', found.Select(date => date.ToString("uuuu-MM-dd", null))), Is.EqualTo(expected));
    }

    [FsCheck.NUnit.Property(MaxTest = 600)]
    public void Between_RandomRule_AgreesWithAskingEachDay(FsCheck.DoNotSize<int> seed)
    {
        var (text, start) = RandomRules.Next(seed.Item);
        var rule = RecurrenceRule.Parse(text);
        var last = start.PlusDays(2200);

        var all = Upto(rule, start, start, last);

        Assert.That(all, Is.EqualTo(SlowReference.Dates(rule, start, last)), $"{text} from {start}");
    }

    [FsCheck.NUnit.Property(MaxTest = 600)]
    public void Between_WindowInTheMiddle_IsThatPartOfTheWhole(FsCheck.DoNotSize<int> seed)
    {
        var (text, start) = RandomRules.Next(seed.Item);
        var rule = RecurrenceRule.Parse(text);
        var random = new Random(seed.Item);
        var from = start.PlusDays(random.Next(-100, 1800));
        var to = from.PlusDays(random.Next(0, 500));

        var whole = Upto(rule, start, start, start.PlusDays(2400)).Where(date => date >= from && date <= to);

        Assert.That(Upto(rule, start, from, to), Is.EqualTo(whole), $"{text} from {start}, window {from} to {to}");
    }

    [TestCase("FREQ=DAILY")]
    [TestCase("FREQ=DAILY;COUNT=100000")]
    [TestCase("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=90000")]
    [TestCase("FREQ=MONTHLY;BYDAY=-1FR")]
    public void Between_WindowTwentyYearsOn_LooksAtTheWindowOnly(string rule)
    {
        var start = new LocalDate(2006, 1, 2);

        // Twelve periods would not even cover the first year of a monthly rule, were it walked from its start.
        var found = RecurrenceDates.Between(
            RecurrenceRule.Parse(rule), start, new LocalDate(2026, 10, 19), new LocalDate(2026, 10, 30), new ExpansionBudget(13, CancellationToken.None));

        Assert.That(found.ToList(), Is.Not.Empty);
    }

    [TestCase("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    [TestCase("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")]
    [TestCase("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3")]
    [TestCase("FREQ=YEARLY;INTERVAL=10000")]
    [TestCase("FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=4")]
    public void Between_RuleThatMatchesAlmostNothing_Ends(string rule)
    {
        var watch = Stopwatch.StartNew();
        var start = new LocalDate(2001, 1, 1);

        var found = RecurrenceDates.Between(RecurrenceRule.Parse(rule), start, new LocalDate(2026, 1, 1), new LocalDate(2036, 1, 1), Budget()).ToList();

        Assert.That(found, Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Between_BudgetSpent_IsTooLarge()
    {
        var dates = RecurrenceDates.Between(
            RecurrenceRule.Parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3"), new LocalDate(2001, 1, 1), new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1),
            new ExpansionBudget(100, CancellationToken.None));

        Assert.That(() => dates.ToList(), Throws.TypeOf<Agents.Core.Errors.AgentException>().With.Property("Code").EqualTo("too_large"));
    }

    private static List<LocalDate> Upto(RecurrenceRule rule, LocalDate start, LocalDate from, LocalDate to) =>
        [.. RecurrenceDates.Between(rule, start, from, to, Budget()).TakeWhile(date => rule.Until?.Allows(date) != false)];

    private static ExpansionBudget Budget() => new(ExpansionBudget.QuerySteps, CancellationToken.None);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
