using Agents.Core.Calendar.Time;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Time;

internal sealed class TimePhrasesTests
{
    private static IEnumerable<TestCaseData> Phrases => PhraseCase.Read("phrases.txt").Concat(PhraseCase.Read("more-phrases.txt"));

    [TestCaseSource(nameof(Phrases))]
    public void Resolve_Phrase_MeansWhatTheCalendarSays(PhraseCase phrase)
    {
        var time = TimePhrases.Resolve(phrase.Phrase, phrase.Context);

        Assert.That(time, Is.Not.Null);
        Assert.That((time!.Start.LocalDateTime, time.End?.LocalDateTime, time.Ambiguous, time.Nonexistent),
            Is.EqualTo((phrase.Start, phrase.End, phrase.Ambiguous, phrase.Nonexistent)), string.Join("; ", time.Alternatives));
    }
}
