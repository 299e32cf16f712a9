using Agents.Api.Scenes;
using Agents.Core.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Agents.Api.Calendar;

/// <summary>Reads the interval that a request asks for.</summary>
internal static class WindowParser
{
    /// <summary>The interval from start to end.</summary>
    /// <exception cref="Core.Errors.AgentException"><c>invalid_request</c>: one of them is missing or not understood, or the end does not follow.</exception>
    public static Interval Parse(string? start, string? end, DateTimeZone zone)
    {
        var from = Parse("start", start, zone);
        var to = Parse("end", end, zone);
        return from < to ? new Interval(from, to) : throw JsonFields.Invalid("end", "must be after \"start\"");
    }

    /// <summary>The zone of a name, or the fallback without one.</summary>
    public static DateTimeZone Zone(string? name, string? fallback)
    {
        if (string.IsNullOrEmpty(name))
        {
            return EventZones.TryFind(fallback, out var known) ? known : DateTimeZone.Utc;
        }

        return EventZones.TryFind(name, out var zone) ? zone : throw JsonFields.Invalid("timeZone", "must be an IANA zone such as Europe/Zurich");
    }

    private static Instant Parse(string name, string? text, DateTimeZone zone)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw JsonFields.Invalid(name, "is missing: send a time such as 2026-10-21T00:00:00+02:00, or a date");
        }

        // A plus sign that was not escaped in the address arrives as a space.
        var plain = text.Trim();
        if (plain.Length > 6 && plain[^6] == ' ')
        {
            plain = $"{plain[..^6]}+{plain[^5..]}";
        }

        var moment = OffsetDateTimePattern.ExtendedIso.Parse(plain) is { Success: true } exact ? exact.Value.ToInstant()
            : LocalDateTimePattern.ExtendedIso.Parse(plain) is { Success: true } wall ? wall.Value.InZoneLeniently(zone).ToInstant()
            : LocalDatePattern.Iso.Parse(plain) is { Success: true } date ? zone.AtStartOfDay(date.Value).ToInstant()
            : throw JsonFields.Invalid(name, "must be a time such as 2026-10-21T00:00:00+02:00, or a date such as 2026-10-21");
        return moment.InUtc().Year is >= CalendarLimits.FirstYear and <= CalendarLimits.LastYear
            ? moment
            : throw JsonFields.Invalid(name, $"must be in the years {CalendarLimits.FirstYear} to {CalendarLimits.LastYear}");
    }
}
