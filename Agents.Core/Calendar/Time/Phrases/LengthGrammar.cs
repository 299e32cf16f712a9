namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Lengths: "90 minutes", "an hour and a half", "2.5 hours", "1h30", "two weeks and 3 days", "a fortnight".</summary>
internal static class LengthGrammar
{
    // Far beyond any calendar, and small enough that no date overflows.
    private const int MaxAmount = 5000;
    private const int MaxYears = 500;
    private const int MaxTerms = 4;

    public static bool TryParse(ref TokenCursor cursor, out PhraseLength length)
    {
        var at = cursor;
        if (!TryTerm(ref at, out length))
        {
            return false;
        }

        for (var terms = 1; terms < MaxTerms; terms++)
        {
            var next = at;
            next.AcceptAny("and", ",");
            if (TryTerm(ref next, out var more) && more.Unit < length.Unit)
            {
                length = length.Plus(more) with { Unit = length.Unit };
                at = next;
            }
            else
            {
                break;
            }
        }

        cursor = at;
        return true;
    }

    public static bool TryUnit(ref TokenCursor cursor, out TimeUnit unit, out int factor)
    {
        factor = 1;
        unit = TimeUnit.Day;
        if (cursor.AcceptAll("working", "day") || cursor.AcceptAll("business", "day"))
        {
            unit = TimeUnit.WorkingDay;
            return true;
        }

        if (cursor.Current.Kind != TokenKind.Word)
        {
            return false;
        }

        (unit, factor) = cursor.Current.Text switch
        {
            "second" => (TimeUnit.Second, 1),
            "minute" => (TimeUnit.Minute, 1),
            "hour" => (TimeUnit.Hour, 1),
            "day" => (TimeUnit.Day, 1),
            "weekend" or "weekends" => (TimeUnit.Weekend, 1),
            "week" => (TimeUnit.Week, 1),
            "fortnight" => (TimeUnit.Week, 2),
            "month" => (TimeUnit.Month, 1),
            "quarter" => (TimeUnit.Quarter, 1),
            "year" => (TimeUnit.Year, 1),
            _ => (TimeUnit.Day, 0),
        };
        if (factor == 0)
        {
            return false;
        }

        cursor.Move();
        return true;
    }

    public static PhraseLength Of(int amount, TimeUnit unit, bool half = false) => unit switch
    {
        TimeUnit.Second => new(0, 0, 0, amount, unit),
        TimeUnit.Minute => new(0, 0, 0, (amount * 60L) + (half ? 30 : 0), unit),
        TimeUnit.Hour => new(0, 0, 0, (amount * 3600L) + (half ? 1800 : 0), unit),
        TimeUnit.Day => new(0, amount, 0, half ? 43_200 : 0, unit),
        TimeUnit.WorkingDay => new(0, 0, amount, 0, unit),
        TimeUnit.Month => new(amount, half ? 15 : 0, 0, 0, unit),
        TimeUnit.Quarter => new(3 * amount, 0, 0, 0, unit),
        TimeUnit.Year => new((12 * amount) + (half ? 6 : 0), 0, 0, 0, unit),
        _ => new(0, (7 * amount) + (half ? 3 : 0), 0, half ? 43_200 : 0, unit),
    };

    private static bool TryTerm(ref TokenCursor cursor, out PhraseLength length)
    {
        var at = cursor;
        length = default;
        if (TryPartOfHour(ref at, out length))
        {
            cursor = at;
            return true;
        }

        if (!TryAmount(ref at, out var amount, out var hundredths))
        {
            return false;
        }

        at.Accept("-");
        if (!TryUnit(ref at, out var unit, out var factor) || unit == TimeUnit.Weekend)
        {
            return false;
        }

        // "an hour and a half"
        if (hundredths == 0 && (at.AcceptAll("and", "a", "half") || at.AcceptAll("and", "half")))
        {
            hundredths = 50;
        }

        var isClockUnit = unit is TimeUnit.Hour or TimeUnit.Minute;
        if (amount * factor > (unit is TimeUnit.Year or TimeUnit.Quarter ? MaxYears : MaxAmount) || (hundredths is not (0 or 50) && !isClockUnit))
        {
            return false;
        }

        if (unit == TimeUnit.Week && factor == 2 && hundredths == 50)
        {
            (amount, factor, hundredths) = ((amount * 2) + 1, 1, 0);
        }

        length = isClockUnit
            ? new PhraseLength(0, 0, 0, ((amount * 100L) + hundredths) * (unit == TimeUnit.Hour ? 3600 : 60) / 100, unit)
            : Of(amount * factor, unit, hundredths == 50);

        // "1h30"
        if (unit == TimeUnit.Hour && at.Current is { Glued: true, Width: 2 } && at.Current.IsNumber(1, 59) && at.Peek(1) is not { Glued: true, Kind: TokenKind.Number })
        {
            length = length with { Seconds = length.Seconds + (at.Current.Value * 60) };
            at.Move();
        }

        cursor = at;
        return length != default && amount + hundredths > 0;
    }

    // "half an hour", "a quarter of an hour", "three quarters of an hour"
    private static bool TryPartOfHour(ref TokenCursor cursor, out PhraseLength length)
    {
        var at = cursor;
        length = default;
        var minutes = 0;
        if (at.AcceptAll("half", "an", "hour") || at.AcceptAll("half", "hour") || at.AcceptAll("a", "half", "hour") || at.AcceptAll("half", "-", "hour")
            || at.AcceptAll("a", "half", "-", "hour"))
        {
            minutes = 30;
        }
        else if (at.AcceptAll("a", "quarter", "of", "an", "hour") || at.AcceptAll("quarter", "of", "an", "hour") || at.AcceptAll("a", "quarter", "hour"))
        {
            minutes = 15;
        }
        else if (at.AcceptAll("three", "quarter", "of", "an", "hour"))
        {
            minutes = 45;
        }
        else if (at.AcceptAll("half", "a", "day"))
        {
            length = Of(0, TimeUnit.Day, half: true);
            cursor = at;
            return true;
        }

        if (minutes == 0)
        {
            return false;
        }

        length = new PhraseLength(0, 0, 0, minutes * 60, TimeUnit.Minute);
        cursor = at;
        return true;
    }

    private static bool TryAmount(ref TokenCursor cursor, out int amount, out int hundredths)
    {
        (amount, hundredths) = (1, 0);
        if (cursor.AcceptAny("a", "an"))
        {
            if (cursor.Accept("couple"))
            {
                cursor.Accept("of");
                amount = 2;
            }
            else if (cursor.Accept("few"))
            {
                amount = 3;
            }
            else if (cursor.Accept("hundred"))
            {
                amount = 100;
            }

            return true;
        }

        if (!NumberWords.TryCardinal(ref cursor, out amount) || amount > MaxAmount)
        {
            return false;
        }

        if (cursor.IsAny([".", ","]) && cursor.Current.Glued && cursor.Peek(1) is { Kind: TokenKind.Number, Glued: true, Width: <= 2 } fraction)
        {
            hundredths = fraction.Width == 1 ? fraction.Value * 10 : fraction.Value;
            cursor.Move(2);
        }
        else if (cursor.AcceptAll("and", "a", "half"))
        {
            hundredths = 50;
        }

        return true;
    }
}
