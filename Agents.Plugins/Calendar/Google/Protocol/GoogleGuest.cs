namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>Somebody, or a room, invited to an event.</summary>
internal sealed record GoogleGuest
{
    public string? Email { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>Gets <c>needsAction</c>, <c>declined</c>, <c>tentative</c> or <c>accepted</c>; others may come.</summary>
    public string? ResponseStatus { get; init; }

    public bool? Self { get; init; }

    public bool? Organizer { get; init; }

    public bool? Optional { get; init; }

    public bool? Resource { get; init; }
}
