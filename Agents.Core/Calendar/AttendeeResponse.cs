namespace Agents.Core.Calendar;

/// <summary>What an attendee answered.</summary>
public enum AttendeeResponse
{
    /// <summary>Nothing yet; also what an unknown answer is read as.</summary>
    NeedsAction,

    /// <summary>No.</summary>
    Declined,

    /// <summary>Perhaps.</summary>
    Tentative,

    /// <summary>Yes.</summary>
    Accepted,
}
