namespace Agents.Plugins.Calendar.Google;

/// <summary>How a write at Google ended.</summary>
internal enum GoogleWriteOutcome
{
    /// <summary>It is done, by this call or by an attempt before it whose answer was lost.</summary>
    Written,

    /// <summary>Nothing was written: the id is taken by an event of other content, or by a deleted one.</summary>
    AlreadyExists,

    /// <summary>Nothing was written: there is no such event any more.</summary>
    NotFound,

    /// <summary>Nothing was written: the event was changed since its version was read.</summary>
    Changed,
}
