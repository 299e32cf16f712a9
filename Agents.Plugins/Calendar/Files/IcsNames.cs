namespace Agents.Plugins.Calendar.Files;

/// <summary>Properties of our own: what an import needs to give back what was exported. Other programs pass over them.</summary>
internal static class IcsNames
{
    /// <summary>The calendar an event is in.</summary>
    public const string Calendar = "X-CAL";

    /// <summary>In the head of the file: a calendar's name, with its id, zone and access role as parameters.</summary>
    public const string CalendarInfo = "X-CAL-INFO";

    /// <summary>Parameter: the calendar's id.</summary>
    public const string InfoId = "X-ID";

    /// <summary>Parameter: the calendar's zone.</summary>
    public const string InfoZone = "X-ZONE";

    /// <summary>Parameter: the access role.</summary>
    public const string InfoRole = "X-ROLE";

    /// <summary>The event's id, where it does not follow from its UID.</summary>
    public const string EventId = "X-EVENT-ID";

    /// <summary>The id of an exception's series, where it does not follow from its UID.</summary>
    public const string SeriesId = "X-SERIES-ID";

    /// <summary>The kind of event, where it is not an ordinary one.</summary>
    public const string EventType = "X-EVENT-TYPE";

    /// <summary>As a parameter of ATTENDEE: the user.</summary>
    public const string Self = "X-SELF";

    private const string GoogleSuffix = "@google.com";

    /// <summary>The id an event gets from its UID: Google's own ones without their ending.</summary>
    public static string IdOf(string uid) => uid.EndsWith(GoogleSuffix, StringComparison.Ordinal) ? uid[..^GoogleSuffix.Length] : uid;
}
