namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Where on a day the clock times of a draft lie, in seconds since its midnight; beyond 86,400 is the next day.</summary>
internal static class ClockPlaces
{
    /// <summary>Gives the places, the preferred first; more than one only when it is undecided.</summary>
    public static List<(int Start, int? End)> Of(MomentDraft draft, bool hasDate)
    {
        if (draft.Clock is not { } clock)
        {
            return draft.Part is { } whole ? [(whole.Start, whole.End)] : [];
        }

        return draft.ClockEnd is { } end ? Pairs(clock, end, draft.Part) : [.. Points(clock, draft.Part, hasDate).Select(point => (point, (int?)null))];
    }

    private static int[] Points(ClockTime clock, Daypart? part, bool hasDate) => clock.Form switch
    {
        _ when part is not null => [part.Place(clock)],
        ClockForm.Midnight => hasDate ? [ClockTime.Day, 0] : [ClockTime.Day],
        ClockForm.EndOfDay => [ClockTime.WorkEnd, ClockTime.Day],
        ClockForm.Open => clock.IsUndecided ? clock.Candidates : clock.Candidates[..1],
        _ => [clock.Seconds],
    };

    private static List<(int Start, int? End)> Pairs(ClockTime first, ClockTime last, Daypart? part)
    {
        if (part is not null && last.Form != ClockForm.Midnight && first.Form != ClockForm.Midnight)
        {
            return InPart(first, last, part);
        }

        var starts = first.Form switch
        {
            ClockForm.Midnight => [0],
            // "8:00 to 20:00" is written by someone who writes 24 hours.
            ClockForm.Open when last.Form == ClockForm.TwentyFour && (first.HasMinutes || first.Seconds >= 6 * ClockTime.Hour) => [first.Seconds],
            _ => first.Candidates,
        };
        var ends = last.Form switch
        {
            ClockForm.Midnight => [ClockTime.Day],
            ClockForm.Open when first.Form == ClockForm.TwentyFour && last.HasMinutes => [last.Seconds],
            _ => last.Candidates,
        };
        var pairs = starts.SelectMany(start => ends.Select(end => (Start: start, End: end > start ? end : end + ClockTime.Day)))
            .Where(pair => pair.End > pair.Start)
            .OrderBy(pair => pair.End - pair.Start).ThenByDescending(pair => Overlap(pair.Start, pair.End)).ThenBy(pair => Distance(pair.Start, pair.End)).ToList();
        if (pairs.Count == 0)
        {
            return [];
        }

        var best = pairs[0];
        var isUndecided = Overlap(best.Start, best.End) == 0 && pairs.Count > 1 && pairs[1].End - pairs[1].Start == best.End - best.Start;
        return [.. pairs.Take(isUndecided ? 2 : 1).Select(pair => (pair.Start, (int?)pair.End))];
    }

    // "from 11 to 1 in the afternoon": the part of the day says where one of the two lies, the other is the nearest.
    private static List<(int Start, int? End)> InPart(ClockTime first, ClockTime last, Daypart part)
    {
        var (start, end) = (part.Place(first), part.Place(last));
        var byEnd = first.Candidates.Append(start).Where(candidate => candidate < end).Select(candidate => (Start: candidate, End: end));
        var byStart = last.Candidates.Select(candidate => (Start: start, End: candidate > start ? candidate : candidate + ClockTime.Day));
        return [.. byEnd.Concat(byStart).OrderBy(pair => pair.End - pair.Start).Take(1).Select(pair => (pair.Start, (int?)pair.End))];
    }

    private static int Overlap(int start, int end) => Math.Max(0, Math.Min(end, ClockTime.WorkEnd) - Math.Max(start, ClockTime.WorkStart));

    private static int Distance(int start, int end) => end <= ClockTime.WorkStart ? ClockTime.WorkStart - end : Math.Max(0, start - ClockTime.WorkEnd);
}
