using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>The copies of one caller's calendars. Safe for concurrent use.</summary>
internal sealed class GoogleOwnerCopy
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, GoogleCalendarCopy> _calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _writes = new(StringComparer.Ordinal);
    private (IReadOnlyList<GoogleCalendarEntry> Calendars, long At)? _list;

    /// <summary>Gets or sets the number of its last use, for whom to forget first.</summary>
    public long LastUse { get; set; }

    /// <summary>Gets or sets the user's list of calendars and when it was read, as a timestamp of the clock.</summary>
    public (IReadOnlyList<GoogleCalendarEntry> Calendars, long At)? List
    {
        get
        {
            lock (_lock)
            {
                return _list;
            }
        }

        set
        {
            lock (_lock)
            {
                _list = value;
            }
        }
    }

    /// <summary>Gets the day that the copies lie around; null without copies.</summary>
    public DateOnly? Anchor
    {
        get
        {
            lock (_lock)
            {
                return _calendars.Count > 0 ? _calendars.Values.First().Anchor : null;
            }
        }
    }

    /// <summary>The copy of a calendar, and how often it was written to so far.</summary>
    public (GoogleCalendarCopy? Copy, long Writes) Find(string calendarId)
    {
        lock (_lock)
        {
            return (_calendars.GetValueOrDefault(calendarId), _writes.GetValueOrDefault(calendarId));
        }
    }

    /// <summary>Stores what was read. What was written meanwhile may not be in it, so it is then due again at once.</summary>
    public void Store(string calendarId, GoogleCalendarCopy copy, long writesBefore)
    {
        lock (_lock)
        {
            _calendars[calendarId] = _writes.GetValueOrDefault(calendarId) == writesBefore ? copy : copy with { SyncedAt = null };
        }
    }

    /// <summary>Forgets the copy of a calendar.</summary>
    public void Remove(string calendarId)
    {
        lock (_lock)
        {
            _calendars.Remove(calendarId);
        }
    }

    /// <summary>Puts a write of our own into the copy.</summary>
    public void Write(string calendarId, GoogleEvent written)
    {
        lock (_lock)
        {
            var id = calendarId == "primary" ? _list?.Calendars.FirstOrDefault(calendar => calendar.Primary == true)?.Id ?? calendarId : calendarId;
            _writes[id] = _writes.GetValueOrDefault(id) + 1;
            if (!_calendars.TryGetValue(id, out var copy))
            {
                return;
            }

            // Which occurrences a series has is Google's to say, and a delta may leave out those that are no more.
            var isSeries = written.Recurrence is { Count: > 0 };
            _calendars[id] = isSeries
                ? copy with { SyncToken = null, SyncedAt = null }
                : copy with { Events = GoogleCalendarCopy.Apply(copy.Events, [written]) };
        }
    }
}
