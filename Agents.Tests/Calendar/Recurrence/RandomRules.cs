using NodaTime;

namespace Agents.Tests.Calendar.Recurrence;

/// <summary>Rules as people and programs write them, and stranger ones; the same for the same seed.</summary>
internal static class RandomRules
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static (string Rule, LocalDate Start) Next(int seed)
    {
        var random = new Random(seed);
        var start = new LocalDate(2019, 1, 1).PlusDays(random.Next(2200));
        var frequency = new[] { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" }[random.Next(4)];
        var parts = new List<string> { $"FREQ={frequency}" };
        if (random.Next(2) == 0)
        {
            parts.Add($"INTERVAL={random.Next(1, frequency is "DAILY" ? 40 : 5)}");
        }

        switch (random.Next(4))
        {
            case 0:
                parts.Add($"COUNT={random.Next(1, 60)}");
                break;
            case 1:
                parts.Add($"UNTIL={start.PlusDays(random.Next(1500)):uuuuMMdd}");
                break;
            default:
                break;
        }

        var mayHaveOrdinals = frequency is "MONTHLY" or "YEARLY";
        var restricted = false;
        if (random.Next(2) == 0)
        {
            restricted = true;
            parts.Add("BYDAY=" + Several(random, 4, () => (mayHaveOrdinals && random.Next(2) == 0 ? Signed(random, frequency == "YEARLY" ? 53 : 5) : "") + Days[random.Next(7)]));
        }

        if (frequency != "WEEKLY" && random.Next(3) == 0)
        {
            restricted = true;
            parts.Add("BYMONTHDAY=" + Several(random, 4, () => Signed(random, 31)));
        }

        if (random.Next(3) == 0)
        {
            restricted = true;
            parts.Add("BYMONTH=" + Several(random, 4, () => random.Next(1, 13).ToString()));
        }

        if (restricted && random.Next(3) == 0)
        {
            parts.Add("BYSETPOS=" + Several(random, 3, () => Signed(random, 4)));
        }

        if (random.Next(3) == 0)
        {
            parts.Add("WKST=" + Days[random.Next(7)]);
        }

        return (string.Join(';', parts), start);
    }

    private static string Signed(Random random, int most) => ((random.Next(2) == 0 ? 1 : -1) * random.Next(1, most + 1)).ToString();

    private static string Several(Random random, int most, Func<string> one) =>
        string.Join(',', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => one()));
}
