using Agents.Core.Calendar.Time;
using Agents.Core.Errors;
using NodaTime;
using NodaTime.Text;

namespace Agents.Api.Calendar;

/// <summary>Reads the caller's now and zone, and writes times as the calendar routes do.</summary>
internal static class TimeRequests
{
    private const int MaxZoneLength = 64;

    // Never "Z" for a zone that only happens to be at +00:00.
    private static readonly OffsetDateTimePattern Pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<m>");

    /// <summary>Makes the context of a request.</summary>
    /// <param name="now">ISO 8601 with offset.</param>
    /// <param name="nowField">The member it came in, for the error.</param>
    /// <param name="timeZone">An IANA name; null or empty takes the offset of <paramref name="now"/>.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: one of them is not understood.</exception>
    public static TimeContext ReadContext(string? now, string nowField, string? timeZone)
    {
        // In a query a plus sign that was not escaped arrives as a space.
        var text = now?.Trim().Replace(' ', '+');
        if (string.IsNullOrEmpty(text) || OffsetDateTimePattern.ExtendedIso.Parse(text) is not { Success: true } parsed)
        {
            throw Invalid(nowField, "must be a time with its offset, such as 2026-10-21T09:12:00+02:00");
        }

        var context = new TimeContext(parsed.Value.ToInstant(), ReadZone(timeZone) ?? DateTimeZone.ForOffset(parsed.Value.Offset));
        return context.IsInRange ? context : throw Invalid(nowField, "must be in the years 1900 to 2200");
    }

    /// <summary>Writes a time with its offset.</summary>
    public static string Format(OffsetDateTime time) => Pattern.Format(time);

    private static DateTimeZone? ReadZone(string? timeZone)
    {
        if (string.IsNullOrWhiteSpace(timeZone))
        {
            return null;
        }

        var id = timeZone.Trim();
        return (id.Length <= MaxZoneLength ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null)
            ?? throw Invalid("timeZone", "must be an IANA name, such as Europe/Zurich");
    }

    private static AgentException Invalid(string field, string what) => new(ErrorCodes.InvalidRequest, $"\"{field}\" {what}.", field);
}
