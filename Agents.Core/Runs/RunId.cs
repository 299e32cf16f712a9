namespace Agents.Core.Runs;

/// <summary>Ids of runs and places in them.</summary>
public static class RunId
{
    /// <summary>A new id: <c>run_</c> and 32 hexadecimal digits that sort by time.</summary>
    public static string Create(TimeProvider timeProvider) => $"run_{Guid.CreateVersion7(timeProvider.GetUtcNow()):n}";

    /// <summary>The id of an event: <c>runId:sequence</c>.</summary>
    public static string ForEvent(string runId, int sequence) => $"{runId}:{sequence}";

    /// <summary>Reads the position out of an event's id; a bare number is taken too.</summary>
    /// <returns>False when it is neither, or names another run.</returns>
    public static bool TryReadPosition(string eventId, string runId, out int sequence)
    {
        var colon = eventId.LastIndexOf(':');
        var number = colon < 0 ? eventId : eventId[(colon + 1)..];
        return int.TryParse(number, System.Globalization.NumberStyles.None, provider: null, out sequence)
            && (colon < 0 || eventId.AsSpan(0, colon).SequenceEqual(runId));
    }
}
