namespace Agents.Core.Calendar;

/// <summary>Ids of occurrences, made as Google makes them.</summary>
public static class EventIds
{
    /// <summary>The id of a series' occurrence: <c>master_20261027T083000Z</c>, all-day <c>master_20261027</c>.</summary>
    /// <param name="masterId">The series.</param>
    /// <param name="originalStart">Where the rule puts the occurrence, whatever an exception made of it.</param>
    public static string Occurrence(string masterId, EventTime originalStart) => $"{masterId}_{originalStart.Stamp}";
}
