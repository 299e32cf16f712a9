namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>A page of <c>events.list</c> or <c>events.instances</c>; it may be short or empty and still have a page after it.</summary>
internal sealed record GoogleEventPage
{
    public string? TimeZone { get; init; }

    public string? AccessRole { get; init; }

    public string? NextPageToken { get; init; }

    /// <summary>Gets what the next delta starts from; on the last page only.</summary>
    public string? NextSyncToken { get; init; }

    public IReadOnlyList<GoogleEvent>? Items { get; init; }
}
