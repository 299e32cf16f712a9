namespace Agents.Core.Calendar;

/// <summary>How much of an event is kept. Longer texts are cut, longer lists and ids are refused.</summary>
public static class CalendarLimits
{
    /// <summary>Characters of an id.</summary>
    public const int Id = 1024;

    /// <summary>Characters of a title, a place, a name or an address.</summary>
    public const int Line = 1000;

    /// <summary>Characters of a description.</summary>
    public const int Text = 8000;

    /// <summary>Attendees of an event.</summary>
    public const int Attendees = 500;

    /// <summary>Lines of a series, and characters of them together.</summary>
    public const int RecurrenceLines = 100;

    /// <summary>Characters of a series' lines together.</summary>
    public const int RecurrenceText = 64_000;

    /// <summary>Events in one calendar, and in one import.</summary>
    public const int EventsPerCalendar = 50_000;

    /// <summary>Calendars of one caller.</summary>
    public const int Calendars = 100;

    /// <summary>The first year an event may be in; some programs put birthdays without a year into 1604.</summary>
    public const int FirstYear = 1583;

    /// <summary>The last year an event may be in.</summary>
    public const int LastYear = 2500;

    /// <summary>A text cut to a length, never inside a surrogate pair; null stays null.</summary>
    public static string? Cut(string? text, int length) =>
        text is null || text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
