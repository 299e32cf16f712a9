namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>Who made or organizes an event.</summary>
internal sealed record GooglePerson(string? Email, string? DisplayName, bool? Self);
