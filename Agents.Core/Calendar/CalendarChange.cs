namespace Agents.Core.Calendar;

/// <summary>A change of a stored event.</summary>
public abstract record CalendarChange
{
    private protected CalendarChange()
    {
    }

    /// <summary>A new event; nothing may have its id yet.</summary>
    /// <param name="Event">With the id it shall have; the calendar must exist.</param>
    public sealed record Insert(CalendarEvent Event) : CalendarChange;

    /// <summary>An event in the place of the one with the same id.</summary>
    /// <param name="Event">The whole event; its own ETag is ignored.</param>
    /// <param name="ExpectedETag">The version that must be there; null for any.</param>
    public sealed record Replace(CalendarEvent Event, string? ExpectedETag) : CalendarChange;

    /// <summary>Removes an event; of a series the exceptions too.</summary>
    /// <param name="CalendarId">The calendar.</param>
    /// <param name="EventId">The event as stored, not an occurrence.</param>
    /// <param name="ExpectedETag">The version that must be there; null for any.</param>
    public sealed record Delete(string CalendarId, string EventId, string? ExpectedETag) : CalendarChange;
}
