using System.Text.Json.Serialization;

namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>When an event starts or ends, as Google writes it: a date, or a moment.</summary>
/// <param name="Date">For all-day events, <c>yyyy-MM-dd</c>; the end is the first day after.</param>
/// <param name="DateTime">A moment with the offset of the answer's zone, not of <paramref name="TimeZone"/>: never combine their digits.</param>
/// <param name="TimeZone">IANA id of the event's own zone.</param>
internal sealed record GoogleTime(
    string? Date,
    [property: JsonPropertyName("dateTime")] string? DateTime,
    string? TimeZone);
