using Agents.Core.Calendar;
using Agents.Core.Calendar.Queries;
using NodaTime;
using NodaTime.Text;

namespace Agents.Tests.Calendar.Queries;

/// <summary>Small calendars for tests, in Zurich, around the end of summer time 2026 (25 October).</summary>
internal static class Days
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Zurich"];

    public static Instant FetchedAt { get; } = Instant.FromUtc(2026, 10, 21, 7, 12);

    /// <summary>A moment of October 2026 in Zurich, e.g. <c>27T15:00</c>.</summary>
    public static Instant At(string text) => Zone.AtLeniently(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse($"2026-10-{text}").Value).ToInstant();

    public static Interval Between(string start, string end) => new(At(start), At(end));

    /// <summary>An event; start and end are moments of October 2026, or days of it (<c>27</c>) for an all-day one.</summary>
    public static EventOccurrence Event(string id, string start, string end, Func<CalendarEvent, CalendarEvent>? change = null)
    {
        var (from, to) = (Time(start), Time(end));
        var stored = new CalendarEvent { CalendarId = "me@example.com", Id = id, Summary = id, Start = from, End = to, ETag = $"\"{id}\"" };
        return new EventOccurrence(id, change?.Invoke(stored) ?? stored, from, to, null);
    }

    public static Attendee Me(AttendeeResponse response) => new("me@example.com", "Me", response) { IsSelf = true };

    public static CalendarSnapshot Of(params IEnumerable<EventOccurrence> occurrences) => new()
    {
        Calendars = new Dictionary<string, CalendarInfo>(StringComparer.Ordinal)
        {
            ["me@example.com"] = new("me@example.com", "Me", "Europe/Zurich", "owner", IsPrimary: true),
            ["ch#holiday@example.com"] = new("ch#holiday@example.com", "Holidays", "Europe/Zurich", "reader", IsPrimary: false),
        },
        Occurrences = CalendarSnapshot.Order(occurrences, Zone),
        Window = new Interval(At("01T00:00"), At("31T00:00")),
        Zone = Zone,
        FetchedAt = FetchedAt,
    };

    public static IEnumerable<string> Ids(IEnumerable<EventOccurrence> occurrences) => occurrences.Select(occurrence => occurrence.Id);

    /// <summary>A stretch of time as a reader in Zurich says it, e.g. <c>27T15:00-27T16:00</c>.</summary>
    public static string Say(Interval time)
    {
        static string One(Instant moment) => moment.InZone(Zone).ToString("dd'T'HH:mm", null);
        return $"{One(time.Start)}-{One(time.End)}";
    }

    private static EventTime Time(string text) => text.Length == 2
        ? EventTime.On(new LocalDate(2026, 10, int.Parse(text)))
        : EventTime.At(At(text).InZone(Zone));
}
