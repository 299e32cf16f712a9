using Agents.Core.Calendar.Time;
using NodaTime;
using NodaTime.Text;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Time;

/// <summary>A line of a file of phrases: what was said, when and where, and what it means by the calendar on the wall.</summary>
internal sealed record PhraseCase(string Phrase, TimeContext Context, LocalDateTime Start, LocalDateTime? End, bool Ambiguous, bool Nonexistent)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static IEnumerable<TestCaseData> Read(string file)
    {
        using var stream = typeof(PhraseCase).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        TimeContext? context = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '@')
            {
                var setting = line.Split(' ');
                context = ContextOf(setting[1], setting[2]);
                continue;
            }

            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            var flags = fields.Length > 3 ? fields[3] : string.Empty;
            var phrase = new PhraseCase(
                fields[0], context!, Pattern.Parse(fields[1]).Value, fields[2] == "-" ? null : Pattern.Parse(fields[2]).Value,
                flags.Contains("ambiguous", StringComparison.Ordinal), flags.Contains("nonexistent", StringComparison.Ordinal));
            yield return new TestCaseData(phrase).SetArgDisplayNames($"{phrase.Phrase}, {context!.Zone.Id}");
        }
    }

    public static TimeContext ContextOf(string now, string zone) =>
        new(OffsetDateTimePattern.ExtendedIso.Parse(now).Value.ToInstant(), DateTimeZoneProviders.Tzdb[zone]);

    public override string ToString() => Phrase;
}
