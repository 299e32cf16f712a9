using Agents.Core.Calendar.Recurrence;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Core.Calendar;

/// <summary>Turns stored events into the times they take place in an interval.</summary>
public static class OccurrenceExpander
{
    /// <summary>The most occurrences an answer may have.</summary>
    public const int MaxOccurrences = 50_000;

    /// <summary>The occurrences that overlap an interval, cancelled ones left out, by start, end and id.</summary>
    /// <param name="events">Single events, masters, and all exceptions of these masters; of any number of calendars.</param>
    /// <param name="window">The interval, half-open, with both ends.</param>
    /// <param name="zone">The reader's zone: an all-day event fills its days there.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="AgentException"><c>too_large</c>: more than <see cref="MaxOccurrences"/>, or too much work to find them.</exception>
    public static IReadOnlyList<EventOccurrence> Expand(
        IReadOnlyCollection<CalendarEvent> events, Interval window, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var budget = new ExpansionBudget(ExpansionBudget.QuerySteps, cancellationToken);
        var replaced = new HashSet<(string Calendar, string Id)>();
        var cancelledSeries = new HashSet<(string Calendar, string Id)>();
        foreach (var stored in events)
        {
            if (stored is { RecurringEventId: { } series, OriginalStart: { } original })
            {
                replaced.Add((stored.CalendarId, EventIds.Occurrence(series, original)));
            }
            else if (stored.IsMaster && stored.Status == EventStatus.Cancelled)
            {
                cancelledSeries.Add((stored.CalendarId, stored.Id));
            }
        }

        var found = new List<(Instant Start, Instant End, EventOccurrence Occurrence)>();
        foreach (var stored in events.Where(stored => stored is { Status: not EventStatus.Cancelled, Start: not null, End: not null }))
        {
            foreach (var occurrence in Occurrences(stored, window, zone, budget))
            {
                var isGone = stored.IsMaster
                    ? replaced.Contains((stored.CalendarId, occurrence.Id))
                    : stored.RecurringEventId is { } series && cancelledSeries.Contains((stored.CalendarId, series));
                if (isGone || !occurrence.Overlaps(window, zone))
                {
                    continue;
                }

                found.Add((occurrence.Start.ToInstant(zone), occurrence.End.ToInstant(zone), occurrence));
                if (found.Count > MaxOccurrences)
                {
                    throw new AgentException(ErrorCodes.TooLarge, $"There are more than {MaxOccurrences} occurrences: ask for a shorter interval.");
                }
            }
        }

        found.Sort((left, right) =>
            left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.End != right.End ? left.End.CompareTo(right.End)
            : string.CompareOrdinal(left.Occurrence.Id, right.Occurrence.Id));
        return found.ConvertAll(entry => entry.Occurrence);
    }

    private static IEnumerable<EventOccurrence> Occurrences(CalendarEvent stored, Interval window, DateTimeZone zone, ExpansionBudget budget)
    {
        if (!stored.IsMaster)
        {
            return [new EventOccurrence(stored.Id, stored, stored.Start!, stored.End!, stored.OriginalStart)];
        }

        return EventSeries.Of(stored).Between(window, zone, budget)
            .Select(instance => new EventOccurrence(EventIds.Occurrence(stored.Id, instance.Start), stored, instance.Start, instance.End, instance.Start));
    }
}
