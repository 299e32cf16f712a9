using System.Collections.Immutable;
using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>A copy of one calendar's window.</summary>
/// <param name="Anchor">The day the window lies around.</param>
/// <param name="Events">By id.</param>
/// <param name="SyncToken">What the next delta starts from; null when all must be read again.</param>
/// <param name="SyncedAt">When it was synced, as a timestamp of the clock; null when it is due.</param>
/// <param name="FetchedAt">When Google confirmed it last.</param>
internal sealed record GoogleCalendarCopy(
    DateOnly Anchor, ImmutableDictionary<string, GoogleEvent> Events, string? SyncToken, long? SyncedAt, DateTimeOffset FetchedAt)
{
    /// <summary>The events after a delta, or after a write of our own.</summary>
    public static ImmutableDictionary<string, GoogleEvent> Apply(ImmutableDictionary<string, GoogleEvent> events, IEnumerable<GoogleEvent> changes)
    {
        var changed = events.ToBuilder();
        foreach (var change in changes)
        {
            if (!change.IsCancelled)
            {
                changed[change.Id!] = change;
            }
            else if (!changed.Remove(change.Id!))
            {
                // Not an event of its own here: a series, whose occurrences go with it.
                changed.RemoveRange(changed.Values.Where(other => other.RecurringEventId == change.Id).Select(other => other.Id!).ToList());
            }
        }

        return changed.ToImmutable();
    }
}
