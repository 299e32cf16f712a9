namespace Agents.Core.Calendar;

/// <summary>A calendar without its events.</summary>
/// <param name="Id">Unique per caller, as the source names it, e.g. an address. At most 1,024 characters.</param>
/// <param name="Summary">Its name; untrusted text.</param>
/// <param name="TimeZone">IANA id of its zone, e.g. <c>Europe/Zurich</c>.</param>
/// <param name="AccessRole"><c>owner</c>, <c>writer</c>, <c>reader</c> or <c>freeBusyReader</c>; the source may have others.</param>
/// <param name="IsPrimary">Whether it is the caller's main calendar; at most one is.</param>
public sealed record CalendarInfo(string Id, string Summary, string TimeZone, string AccessRole, bool IsPrimary)
{
    /// <summary>The name by which routes accept the primary calendar.</summary>
    public const string PrimaryAlias = "primary";

    /// <summary>Gets the number of events as stored: a series counts once, and each of its exceptions.</summary>
    public int EventCount { get; init; }

    /// <summary>Gets whether events may be written.</summary>
    public bool IsWritable => AccessRole is "owner" or "writer";

    /// <summary>Gets whether it lists public holidays: readable, never busy.</summary>
    public bool IsHolidays => AccessRole == "reader" && Id.Contains("#holiday@", StringComparison.Ordinal);
}
