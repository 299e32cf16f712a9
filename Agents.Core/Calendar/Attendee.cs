namespace Agents.Core.Calendar;

/// <summary>Somebody, or a room, invited to an event.</summary>
/// <param name="Email">The address as it was given; may be empty where the source had none.</param>
/// <param name="Name">The display name; untrusted text. Null without one.</param>
/// <param name="Response">The answer.</param>
public sealed record Attendee(string Email, string? Name, AttendeeResponse Response)
{
    /// <summary>Gets whether this is the user whose calendar it is.</summary>
    public bool IsSelf { get; init; }

    /// <summary>Gets whether the event works without them.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Gets whether this is a room or a thing.</summary>
    public bool IsResource { get; init; }
}
