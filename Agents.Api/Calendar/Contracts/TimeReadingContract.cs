using System.Text.Json.Serialization;

namespace Agents.Api.Calendar.Contracts;

/// <summary>One reading of a phrase, half-open, in wall time with the zone's offset on that date.</summary>
/// <param name="Start">ISO 8601 with offset.</param>
/// <param name="End">ISO 8601 with offset; null for a point in time.</param>
internal sealed record TimeReadingContract(
    string Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? End);
