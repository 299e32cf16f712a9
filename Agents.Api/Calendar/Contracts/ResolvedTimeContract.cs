using System.Text.Json.Serialization;

namespace Agents.Api.Calendar.Contracts;

/// <summary>What a phrase means, half-open, in wall time with the zone's offset on that date.</summary>
/// <param name="Start">ISO 8601 with offset.</param>
/// <param name="End">ISO 8601 with offset; null for a point in time, and for an interval without an end such as "after Friday".</param>
/// <param name="Grain">`instant`, `interval`, `daypart`, `day`, `week`, `month` or `year`.</param>
/// <param name="Ambiguous">Another reading is as usual; `alternatives` has it. Also true for a wall time that happens twice.</param>
/// <param name="Alternatives">The other readings, the likeliest first.</param>
/// <param name="Nonexistent">The clock skips the wall time that was named; `start` is moved forward by the length of the gap.</param>
internal sealed record ResolvedTimeContract(
    string Start,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? End,
    string Grain,
    bool Ambiguous,
    IReadOnlyList<TimeReadingContract> Alternatives,
    bool Nonexistent);
