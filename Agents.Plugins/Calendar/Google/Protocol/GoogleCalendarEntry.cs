namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>A calendar of the user's list.</summary>
internal sealed record GoogleCalendarEntry
{
    public required string Id { get; init; }

    public string? Summary { get; init; }

    /// <summary>Gets the name that the user gave it.</summary>
    public string? SummaryOverride { get; init; }

    /// <summary>Gets the IANA id of its zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets <c>owner</c>, <c>writer</c>, <c>reader</c>, <c>freeBusyReader</c> or something newer.</summary>
    public string? AccessRole { get; init; }

    public bool? Primary { get; init; }

    public bool? Deleted { get; init; }
}
