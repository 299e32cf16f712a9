using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>Proposes free slots: the earliest of all first, then others that do not overlap it, spread over the free stretches.</summary>
public static class SlotFinder
{
    private static readonly Duration Grid = Duration.FromMinutes(15);

    /// <summary>Proposes slots.</summary>
    /// <param name="snapshot">The calendars.</param>
    /// <param name="allowed">The stretches in which slots may lie, separate and in order.</param>
    /// <param name="length">How long each is; longer than zero.</param>
    /// <param name="count">The most that are proposed.</param>
    /// <returns>The slots by time; fewer than asked for when there is no more room, none when there is none.</returns>
    public static IReadOnlyList<SlotProposal> Find(CalendarSnapshot snapshot, IReadOnlyList<Interval> allowed, Duration length, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        var gaps = allowed
            .SelectMany(stretch => BusyTime.Gaps(BusyTime.Union(snapshot, stretch), stretch))
            .Where(gap => gap.Duration >= length)
            .ToList();
        var slots = new List<(Interval Time, Interval Gap)>();

        // A round takes one slot of each free stretch, so that the choice is not all of one morning.
        for (var round = 0; slots.Count < count; round++)
        {
            var news = gaps
                .Select(gap => (Time: SlotOf(gap, length, round), Gap: gap))
                .Where(slot => slot.Time is not null)
                .Select(slot => (slot.Time!.Value, slot.Gap))
                .Take(count - slots.Count)
                .ToList();
            if (news.Count == 0)
            {
                break;
            }

            slots.AddRange(news);
        }

        slots.Sort((one, other) => one.Time.Start.CompareTo(other.Time.Start));
        return [.. slots.Select((slot, index) => Describe(snapshot, slot.Time, slot.Gap, index == 0))];
    }

    // The first slot of a free stretch begins with it; the next ones on the quarter of an hour, each behind the one before.
    private static Interval? SlotOf(Interval gap, Duration length, int round)
    {
        var start = gap.Start;
        for (var taken = 0; taken < round; taken++)
        {
            start = OnGrid(start + length);
        }

        return start + length <= gap.End ? new Interval(start, start + length) : null;
    }

    private static Instant OnGrid(Instant moment)
    {
        var over = moment.ToUnixTimeTicks() % Grid.BclCompatibleTicks;
        return over == 0 ? moment : moment + Grid - Duration.FromTicks(over);
    }

    private static SlotProposal Describe(CalendarSnapshot snapshot, Interval time, Interval gap, bool isEarliest)
    {
        var day = time.Start.InZone(snapshot.Zone).Date;
        var dayTime = new Interval(snapshot.Zone.AtStartOfDay(day).ToInstant(), snapshot.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var busy = snapshot.BusyIn(dayTime);
        return new SlotProposal(
            time,
            gap,
            busy.Where(occurrence => snapshot.TimeOf(occurrence).End <= gap.Start).MaxBy(occurrence => snapshot.TimeOf(occurrence).End),
            busy.FirstOrDefault(occurrence => snapshot.TimeOf(occurrence).Start >= gap.End),
            isEarliest);
    }
}
