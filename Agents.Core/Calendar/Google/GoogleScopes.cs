namespace Agents.Core.Calendar.Google;

/// <summary>What users are asked to agree to: reading first, writing only when they want it.</summary>
public static class GoogleScopes
{
    private const string Calendar = "https://www.googleapis.com/auth/calendar";

    /// <summary>Who the user is, and reading of all calendars.</summary>
    public static IReadOnlyList<string> Read { get; } = ["openid", "email", Calendar + ".readonly"];

    /// <summary>The same, and writing of events.</summary>
    public static IReadOnlyList<string> Write { get; } = [.. Read, Calendar + ".events"];

    /// <summary>Whether calendars and their events may be read.</summary>
    public static bool AllowReading(IReadOnlyCollection<string> granted) =>
        granted.Contains(Calendar) || granted.Contains(Calendar + ".readonly")
        || (granted.Contains(Calendar + ".calendarlist.readonly")
            && (granted.Contains(Calendar + ".events") || granted.Contains(Calendar + ".events.readonly")));

    /// <summary>Whether events may be written.</summary>
    public static bool AllowWriting(IReadOnlyCollection<string> granted) =>
        AllowReading(granted) && (granted.Contains(Calendar) || granted.Contains(Calendar + ".events"));
}
