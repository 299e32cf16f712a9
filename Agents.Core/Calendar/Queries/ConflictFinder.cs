using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>Finds what collides. The cost grows with the number of occurrences and of collisions, not with their square.</summary>
public static class ConflictFinder
{
    /// <summary>The collisions within an interval, by their start. Each pair comes once; where it collides outside the interval alone, it does not.</summary>
    /// <param name="snapshot">The calendars.</param>
    /// <param name="window">The interval.</param>
    /// <param name="limit">The most that are told; a day of 1,000 copies of an event has half a million.</param>
    public static IReadOnlyList<Conflict> Find(CalendarSnapshot snapshot, Interval window, int limit = 1000)
    {
        var conflicts = new List<Conflict>();
        var open = new List<(EventOccurrence Occurrence, Interval Time)>();
        foreach (var next in snapshot.BusyIn(window))
        {
            var time = snapshot.TimeOf(next);
            open.RemoveAll(earlier => earlier.Time.End <= time.Start);
            foreach (var earlier in open)
            {
                var overlap = new Interval(time.Start, Instant.Min(time.End, earlier.Time.End));
                if (overlap.Start < window.End && overlap.End > window.Start)
                {
                    conflicts.Add(new Conflict(earlier.Occurrence, next, overlap));
                }

                if (conflicts.Count >= limit)
                {
                    return conflicts;
                }
            }

            open.Add((next, time));
        }

        return conflicts;
    }

    /// <summary>What an event at this time would collide with, in order; touching is no collision.</summary>
    /// <param name="snapshot">The calendars.</param>
    /// <param name="time">The time it would take.</param>
    /// <param name="except">The occurrence that is moved, which does not collide with itself; null for a new event.</param>
    public static IReadOnlyList<EventOccurrence> With(CalendarSnapshot snapshot, Interval time, string? except = null) =>
        time.Duration <= Duration.Zero
            ? []
            : [.. snapshot.BusyIn(time).Where(occurrence => !string.Equals(occurrence.Id, except, StringComparison.Ordinal))];
}
