using System.Diagnostics;
using Agents.Core.Calendar.Time;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Time;

internal sealed class TimePropertyTests
{
    private static readonly string[] Zones = ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"];

    private static readonly string[] Words =
    [
        "the", "next", "last", "this", "in", "a", "half", "an", "hour", "week", "of", "from", "to", "between", "and", "Monday", "Friday", "3", "17", "2026", ":", "30", "-", "/",
        "pm", "am", "at", "on", "end", "first", "day", "month", "before", "after", "until", "since", "tomorrow", "tonight", "morning", "night", "for", "two", "minutes", "November", "28th",
        "quarter", "past", "noon", "midnight", "by", "weekend", "ago", "days", "New", "York", "time", "UTC", ".", ",", "week 45", "may", "rest", "start", "Q3", "within", "5000", "years",
    ];

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public bool Resolve_AnyWords_EndsAfterItsStartOrNotAtAll(int seed, byte zone) =>
        IsSound(TimePhrases.Resolve(Phrase(seed), new TimeContext(NowOf(seed), DateTimeZoneProviders.Tzdb[Zones[zone % Zones.Length]])));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Find_AnyWords_GivesSoundMentionsThatDoNotOverlap(int seed)
    {
        var text = Phrase(seed) + " " + Phrase(seed + 1);
        var mentions = TimePhrases.Find(text, new TimeContext(NowOf(seed), DateTimeZoneProviders.Tzdb[Zones[(seed & 0xff) % Zones.Length]]));
        return mentions.All(mention => mention.Length > 0 && text.Substring(mention.Index, mention.Length) == mention.Text && (mention.Time is null || IsSound(mention.Time)))
            && mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Index + pair.First.Length <= pair.Second.Index);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Resolve_AnyText_DoesNotThrow(string? text) => IsSound(TimePhrases.Resolve(text ?? string.Empty, new TimeContext(NowOf(1), DateTimeZoneProviders.Tzdb[Zones[0]])));

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool Resolve_ItsOwnAnswer_IsTheSameAgain(int seed, byte zone)
    {
        var context = new TimeContext(NowOf(seed), DateTimeZoneProviders.Tzdb[Zones[zone % Zones.Length]]);
        var written = OffsetDateTimePattern.GeneralIso.Format(context.Now.InZone(context.Zone).ToOffsetDateTime());

        var time = TimePhrases.Resolve(written.Length > 22 || written.EndsWith('Z') ? written : written + ":00", context)!;
        var date = TimePhrases.Resolve(written[..10], context)!;

        return time.Start.ToInstant() == context.Now && time.End is null && !time.Ambiguous
            && OffsetDateTimePattern.GeneralIso.Format(date.Start).StartsWith(written[..10], StringComparison.Ordinal) && date.Grain == TimeGrain.Day;
    }

    [TestCaseSource(nameof(Zones))]
    public void Resolve_EveryClockChange_NamesTwiceAndNever(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var context = new TimeContext(Instant.FromUtc(2024, 1, 1, 0, 0), zone);
        var changes = zone.GetZoneIntervals(context.Now, Instant.FromUtc(2028, 1, 1, 0, 0)).Skip(1).ToArray();
        Assert.That(changes, Has.Length.EqualTo(id is "Asia/Kathmandu" or "America/Sao_Paulo" ? 0 : 8));
        foreach (var after in changes)
        {
            var before = zone.GetZoneInterval(after.Start - Duration.Epsilon);
            var gap = after.WallOffset.Seconds - before.WallOffset.Seconds;
            var edge = after.Start.WithOffset(gap > 0 ? before.WallOffset : after.WallOffset).LocalDateTime;
            var inside = edge.PlusSeconds(Math.Abs(gap) / 2);
            var time = TimePhrases.Resolve(Local.Format(inside), context)!;

            Assert.That((time.Nonexistent, time.Ambiguous), Is.EqualTo((gap > 0, gap < 0)), inside.ToString());
            Assert.That(time.Start.LocalDateTime, Is.EqualTo(gap > 0 ? inside.PlusSeconds(gap) : inside));
            Assert.That(time.Alternatives.Select(other => other.Start.ToInstant() - time.Start.ToInstant()), gap > 0 ? Is.Empty : Is.EqualTo(new[] { Duration.FromSeconds(-gap) }));

            var day = TimePhrases.Resolve(Local.Format(inside)[..10], context)!;
            Assert.That(day.End!.Value.ToInstant() - day.Start.ToInstant(), Is.EqualTo(Duration.FromSeconds(86_400 - gap)));
        }
    }

    [TestCaseSource(nameof(Zones))]
    public void Resolve_EveryDayOfFourYears_IsTheWallDay(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        for (var date = new LocalDate(2024, 1, 1); date.Year < 2028; date = date.PlusDays(1))
        {
            var context = new TimeContext(zone.AtLeniently(date.At(new LocalTime(12, 0))).ToInstant(), zone);
            var (tomorrow, noon) = (TimePhrases.Resolve("tomorrow", context)!, TimePhrases.Resolve("tomorrow at noon", context)!);

            Assert.That((tomorrow.Start.LocalDateTime, tomorrow.End!.Value.LocalDateTime), Is.EqualTo((date.PlusDays(1).AtMidnight(), date.PlusDays(2).AtMidnight())));
            Assert.That(noon.Start.LocalDateTime, Is.EqualTo(date.PlusDays(1).At(new LocalTime(12, 0))));
        }
    }

    [TestCase("a week after ")]
    [TestCase("the Friday before ")]
    [TestCase("between Monday and ")]
    [TestCase("the end of the week of ")]
    [TestCase("one two three ")]
    [TestCase("1:")]
    public void Find_NestedWithoutEnd_IsLinear(string piece)
    {
        var context = new TimeContext(NowOf(3), DateTimeZoneProviders.Tzdb[Zones[0]]);
        var text = string.Concat(Enumerable.Repeat(piece, TimePhrases.MaxTextLength / piece.Length));
        var watch = Stopwatch.StartNew();

        TimePhrases.Find(text, context);

        // A second would be a hundred times what it takes; exponential would not end.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static bool IsSound(ResolvedTime? time) => time is null
        || ((time.End is null || time.End.Value.ToInstant() > time.Start.ToInstant())
            && time.Ambiguous == time.Alternatives.Count > 0
            && time.Alternatives.All(other => other.End is null || other.End.Value.ToInstant() > other.Start.ToInstant())
            && time.Alternatives.All(other => other.Start != time.Start || other.End != time.End));

    private static Instant NowOf(int seed) => Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes((uint)seed % (4 * 365 * 24 * 60));

    private static string Phrase(int seed)
    {
        var state = (uint)seed | 1;
        var words = new List<string>();
        for (var i = 0; i < 2 + (seed & 7); i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            words.Add(Words[state % Words.Length]);
        }

        return string.Join(' ', words).Replace(" : ", ":", StringComparison.Ordinal);
    }
}
