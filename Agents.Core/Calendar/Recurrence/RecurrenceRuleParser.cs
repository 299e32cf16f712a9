using System.Globalization;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>Reads one rule. What is wrong or not supported is said with the part's name.</summary>
internal sealed class RecurrenceRuleParser(string text)
{
    private const int MaxInterval = 10_000;
    private const int MaxCount = 100_000;
    private const int MaxListLength = 400;

    private readonly Dictionary<string, string> _parts = new(StringComparer.OrdinalIgnoreCase);

    public static AgentException Invalid(string what) => new(ErrorCodes.InvalidRequest, what, "recurrence");

    public static bool TryParseWeekday(ReadOnlySpan<char> name, out IsoDayOfWeek day)
    {
        day = name switch
        {
            "MO" => IsoDayOfWeek.Monday,
            "TU" => IsoDayOfWeek.Tuesday,
            "WE" => IsoDayOfWeek.Wednesday,
            "TH" => IsoDayOfWeek.Thursday,
            "FR" => IsoDayOfWeek.Friday,
            "SA" => IsoDayOfWeek.Saturday,
            "SU" => IsoDayOfWeek.Sunday,
            _ => IsoDayOfWeek.None,
        };
        return day != IsoDayOfWeek.None;
    }

    public RecurrenceRule Parse()
    {
        Split();
        var rule = new RecurrenceRule
        {
            Frequency = ReadFrequency(),
            Interval = ReadNumber("INTERVAL", MaxInterval) ?? 1,
            Count = ReadNumber("COUNT", MaxCount),
            Until = ReadUntil(),
            ByDay = ReadDays(),
            ByMonthDay = ReadList("BYMONTHDAY", 31, mayBeNegative: true),
            ByMonth = ReadList("BYMONTH", 12, mayBeNegative: false),
            BySetPosition = ReadList("BYSETPOS", 366, mayBeNegative: true),
            WeekStart = ReadWeekStart(),
        };
        Check(rule);
        return rule;
    }

    private static void Check(RecurrenceRule rule)
    {
        if (rule.Frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly && rule.ByDay.Any(day => day.Ordinal != 0))
        {
            throw Invalid("RRULE part 'BYDAY' may have numbers only with FREQ=MONTHLY or FREQ=YEARLY.");
        }

        if (rule.Frequency == RecurrenceFrequency.Weekly && rule.ByMonthDay.Count > 0)
        {
            throw Invalid("RRULE part 'BYMONTHDAY' does not go with FREQ=WEEKLY.");
        }

        if (rule.BySetPosition.Count > 0 && rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByMonth.Count == 0)
        {
            throw Invalid("RRULE part 'BYSETPOS' needs another BY part to choose from.");
        }
    }

    private void Split()
    {
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 ? part[..equals].ToUpperInvariant() : part;
            if (equals <= 0 || equals == part.Length - 1)
            {
                throw Invalid($"RRULE part '{Shown(name)}' has no value: write NAME=VALUE.");
            }

            if (name is not ("FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "BYDAY" or "BYMONTHDAY" or "BYMONTH" or "BYSETPOS" or "WKST") &&
                !name.StartsWith("X-", StringComparison.Ordinal))
            {
                throw Invalid($"RRULE part '{Shown(name)}' is not supported.");
            }

            if (!_parts.TryAdd(name, part[(equals + 1)..].ToUpperInvariant()))
            {
                throw Invalid($"RRULE part '{name}' occurs twice.");
            }
        }
    }

    private RecurrenceFrequency ReadFrequency() => _parts.GetValueOrDefault("FREQ") switch
    {
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        null => throw Invalid("RRULE part 'FREQ' is missing."),
        var other => throw Invalid($"RRULE part 'FREQ' is '{Shown(other)}'; it may be DAILY, WEEKLY, MONTHLY or YEARLY."),
    };

    private int? ReadNumber(string name, int max)
    {
        if (!_parts.TryGetValue(name, out var value))
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
            ? number
            : throw Invalid($"RRULE part '{name}' is '{Shown(value)}'; it must be a whole number from 1 to {max}.");
    }

    private RecurrenceUntil? ReadUntil()
    {
        if (!_parts.TryGetValue("UNTIL", out var value))
        {
            return null;
        }

        return IcsTimes.TryParse(value, out var time)
            ? new RecurrenceUntil(time.IsDate ? time.Local.Date.At(LocalTime.MaxValue) : time.Local, time.IsUtc)
            : throw Invalid($"RRULE part 'UNTIL' is '{Shown(value)}'; it must be a date (20261130) or a time (20261130T225959Z).");
    }

    private WeekdayPosition[] ReadDays() =>
        [.. Items("BYDAY").Select(item => ReadDay(item)).Distinct()];

    private static WeekdayPosition ReadDay(string item)
    {
        var ordinal = 0;
        var ok = item.Length >= 2 && TryParseWeekday(item.AsSpan(item.Length - 2), out _);
        if (ok && item.Length > 2)
        {
            ok = int.TryParse(item.AsSpan(0, item.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ordinal) &&
                 ordinal is not 0 and >= -53 and <= 53;
        }

        if (!ok || !TryParseWeekday(item.AsSpan(item.Length - 2), out var day))
        {
            throw Invalid($"RRULE part 'BYDAY' has '{Shown(item)}'; its members are MO, TU, WE, TH, FR, SA or SU, with -53 to 53 before them.");
        }

        return new WeekdayPosition(ordinal, day);
    }

    private int[] ReadList(string name, int max, bool mayBeNegative)
    {
        var numbers = new SortedSet<int>();
        foreach (var item in Items(name))
        {
            if (!int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ||
                number == 0 || number > max || number < (mayBeNegative ? -max : 1))
            {
                var range = mayBeNegative ? $"1 to {max} or -{max} to -1" : $"1 to {max}";
                throw Invalid($"RRULE part '{name}' has '{Shown(item)}'; its members are {range}.");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private string[] Items(string name)
    {
        if (!_parts.TryGetValue(name, out var value))
        {
            return [];
        }

        var items = value.Split(',', StringSplitOptions.TrimEntries);
        return items.Length <= MaxListLength ? items : throw Invalid($"RRULE part '{name}' has more than {MaxListLength} members.");
    }

    private IsoDayOfWeek ReadWeekStart()
    {
        if (!_parts.TryGetValue("WKST", out var value))
        {
            return IsoDayOfWeek.Monday;
        }

        return TryParseWeekday(value, out var day) ? day : throw Invalid($"RRULE part 'WKST' is '{Shown(value)}'; it must be MO, TU, WE, TH, FR, SA or SU.");
    }

    // The text comes from outside: enough of it to find the place, no more.
    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
