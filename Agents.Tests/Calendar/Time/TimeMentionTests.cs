using Agents.Core.Calendar.Time;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Time;

internal sealed class TimeMentionTests
{
    private static readonly TimeContext Context = PhraseCase.ContextOf("2026-10-21T09:12:00+02:00", "Europe/Zurich");

    [TestCase("what do I have next Tuesday afternoon?", "next Tuesday afternoon", "2026-10-27T12:00:00+01", "2026-10-27T18:00:00+01")]
    [TestCase("What's on my calendar today?", "today", "2026-10-21T00:00:00+02", "2026-10-22T00:00:00+02")]
    [TestCase("Am I free tomorrow at 3pm for an hour?", "tomorrow at 3pm for an hour", "2026-10-22T15:00:00+02", "2026-10-22T16:00:00+02")]
    [TestCase("Am I free on Friday between 11:30 and 12:30?", "on Friday between 11:30 and 12:30", "2026-10-23T11:30:00+02", "2026-10-23T12:30:00+02")]
    [TestCase("Is the stand-up on this Friday?", "on this Friday", "2026-10-23T00:00:00+02", "2026-10-24T00:00:00+02")]
    [TestCase("How long is the deploy window this weekend?", "this weekend", "2026-10-24T00:00:00+02", "2026-10-26T00:00:00+01")]
    [TestCase("Book a dentist follow-up on 3 November at 8am for 45 minutes.", "on 3 November at 8am for 45 minutes", "2026-11-03T08:00:00+01", "2026-11-03T08:45:00+01")]
    [TestCase("Schedule coffee with Noor tomorrow from 10:30 to 11.", "tomorrow from 10:30 to 11", "2026-10-22T10:30:00+02", "2026-10-22T11:00:00+02")]
    [TestCase("Cancel tomorrow's interview debrief.", "tomorrow's", "2026-10-22T00:00:00+02", "2026-10-23T00:00:00+02")]
    [TestCase("Move lunch with Noor to tomorrow.", "tomorrow", "2026-10-22T00:00:00+02", "2026-10-23T00:00:00+02")]
    [TestCase("How much time am I busy on Monday 26 October between 8:00 and 20:00?", "on Monday 26 October between 8:00 and 20:00", "2026-10-26T08:00:00+01", "2026-10-26T20:00:00+01")]
    [TestCase("What do I have between 11pm on Saturday and 8am on Sunday?", "between 11pm on Saturday and 8am on Sunday", "2026-10-24T23:00:00+02", "2026-10-25T08:00:00+01")]
    [TestCase("Who can meet before noon on Thursday?", "before noon on Thursday", "2026-10-22T00:00:00+02", "2026-10-22T12:00:00+02")]
    [TestCase("Anything in the next two hours, please?", "in the next two hours", "2026-10-21T09:12:00+02", "2026-10-21T11:12:00+02")]
    [TestCase("Am I free the whole day on 29 October?", "the whole day on 29 October", "2026-10-29T00:00:00+01", "2026-10-30T00:00:00+01")]
    [TestCase("meet at 3 with Tom", "at 3", "2026-10-21T15:00:00+02", null)]
    public void Find_Sentence_GivesTheWordsAndTheirMeaning(string text, string words, string start, string? end)
    {
        var mentions = TimePhrases.Find(text, Context);

        Assert.That(mentions.Select(mention => mention.Text), Is.EqualTo(new[] { words }));
        Assert.That(mentions[0].Time!.Start.ToString("uuuu-MM-ddTHH:mm:sso<g>", null), Is.EqualTo(start));
        Assert.That(mentions[0].Time!.End?.ToString("uuuu-MM-ddTHH:mm:sso<g>", null), Is.EqualTo(end));
    }

    [TestCase("What's my next meeting?")]
    [TestCase("Who has accepted the Q4 budget review, and who has not?")]
    [TestCase("When may I sit down with Mark? He sat in the sun.")]
    [TestCase("The second meeting has 3 people and 2 to 4 rooms")]
    [TestCase("Lunch with Noor")]
    [TestCase("Review PR4821 and the march of progress")]
    [TestCase("I was at 5 sites with version 1.2.3 and 1/2 of the team")]
    [TestCase("Cancel my stand-up.")]
    [TestCase("")]
    public void Find_NoTime_FindsNothing(string text) => Assert.That(TimePhrases.Find(text, Context).Select(mention => mention.Text), Is.Empty);

    [Test]
    public void Find_SeveralTimes_GivesEachWithItsPlace()
    {
        const string Text = "Move the call from tomorrow at 9 to Friday at 10:30, and find three 45-minute slots next week.";

        var mentions = TimePhrases.Find(Text, Context, joinsRanges: false);

        Assert.That(mentions.Select(mention => Text.Substring(mention.Index, mention.Length)), Is.EqualTo(mentions.Select(mention => mention.Text)));
        Assert.That(mentions[^1].Text, Is.EqualTo("next week"));
        Assert.That(mentions[^2].Span, Is.EqualTo(NodaTime.Duration.FromMinutes(45)));
        Assert.That(mentions[^2].Time, Is.Null);
    }

    [Test]
    public void Find_DatesOfAMove_AreOneIntervalOrTwoMentions()
    {
        const string Text = "Move the review on Friday to Monday";

        Assert.That(TimePhrases.Find(Text, Context).Select(mention => mention.Text), Is.EqualTo(new[] { "on Friday to Monday" }));
        Assert.That(TimePhrases.Find(Text, Context, joinsRanges: false).Select(mention => mention.Text), Is.EqualTo(new[] { "on Friday", "Monday" }));
    }

    [Test]
    public void Find_HoursOfSeveralDays_AreSaidBesideTheInterval()
    {
        var mention = TimePhrases.Find("find an hour next week during working hours", Context)[^1];

        Assert.That(mention.Time!.Daily, Is.EqualTo(new DailyHours(new(9, 0), new(18, 0), WorkingDaysOnly: true)));
        Assert.That(mention.Time.Start.Date, Is.EqualTo(new NodaTime.LocalDate(2026, 10, 26)));
    }
}
