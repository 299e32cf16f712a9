namespace Agents.Core.Storage;

/// <summary>An attendee as an event's row keeps it.</summary>
internal sealed record StoredAttendee(string Email, string? Name, int Response, bool Self, bool Optional, bool Resource);
