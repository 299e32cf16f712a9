using Agents.Api.Hosting;
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
        var from = ReadTime("start", start, zone);
        var to = ReadTime("end", end, zone);
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

    private static Instant ReadTime(string name, string? text, DateTimeZone zone)
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

        // The year first: a moment near the end of all time cannot be computed.
        var (local, offset) = OffsetDateTimePattern.ExtendedIso.Parse(plain) is { Success: true } exact ? (exact.Value.LocalDateTime, exact.Value.Offset)
            : LocalDateTimePattern.ExtendedIso.Parse(plain) is { Success: true } wall ? (wall.Value, null)
            : LocalDatePattern.Iso.Parse(plain) is { Success: true } date ? (date.Value.AtMidnight(), (Offset?)null)
            : throw JsonFields.Invalid(name, "must be a time such as 2026-10-21T00:00:00+02:00, or a date such as 2026-10-21");
        if (local.Year is < CalendarLimits.FirstYear or > CalendarLimits.LastYear)
        {
            throw JsonFields.Invalid(name, $"must be in the years {CalendarLimits.FirstYear} to {CalendarLimits.LastYear}");
        }

        return offset is { } known ? local.WithOffset(known).ToInstant()
            : local.TimeOfDay == LocalTime.Midnight ? zone.AtStartOfDay(local.Date).ToInstant()
            : local.InZoneLeniently(zone).ToInstant();
    }
}
