namespace Agents.Core.Calendar;

/// <summary>How sure an event is.</summary>
public enum EventStatus
{
    /// <summary>It takes place; also what an unknown status is read as.</summary>
    Confirmed,

    /// <summary>It may take place; it blocks time all the same.</summary>
    Tentative,

    /// <summary>It does not take place. As an exception: this occurrence of the series is left out.</summary>
    Cancelled,
}
