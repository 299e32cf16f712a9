namespace Agents.Core.Calendar;

/// <summary>How a write ended.</summary>
public enum CalendarWriteOutcome
{
    /// <summary>It is done.</summary>
    Written,

    /// <summary>Nothing was written: the id of a new event is taken.</summary>
    AlreadyExists,

    /// <summary>Nothing was written: there is no such event, or no such calendar.</summary>
    NotFound,

    /// <summary>Nothing was written: the event was changed since its ETag was read.</summary>
    Changed,
}
