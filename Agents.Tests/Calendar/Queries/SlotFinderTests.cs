using Agents.Core.Calendar.Queries;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Queries;

internal sealed class SlotFinderTests
{
    private static readonly CalendarSnapshot Wednesday = Days.Of(
        Days.Event("stand-up", "28T09:30", "28T09:45"), Days.Event("focus", "28T13:00", "28T15:00"));

    private static readonly IReadOnlyList<Interval> Work = WorkingHours.Default.Within(Days.Between("28T00:00", "29T00:00"), Days.Zone);

    [Test]
    public void Find_ThreeSlots_LieInFreeStretchesTheEarliestFirst()
    {
        var slots = SlotFinder.Find(Wednesday, Work, Duration.FromMinutes(45), 3);

        Assert.That(slots.Select(slot => Days.Say(slot.Time)), Is.EqualTo(new[] { "28T09:45-28T10:30", "28T10:30-28T11:15", "28T15:00-28T15:45" }));
        Assert.That(slots.Select(slot => slot.IsEarliest), Is.EqualTo(new[] { true, false, false }));
        Assert.That(slots.Select(slot => $"{slot.Before?.Id}..{slot.After?.Id}"), Is.EqualTo(new[] { "stand-up..focus", "stand-up..focus", "focus.." }));
    }

    [Test]
    public void Find_NoRoom_GivesNone()
    {
        Assert.That(SlotFinder.Find(Wednesday, Work, Duration.FromHours(6), 3), Is.Empty);
        Assert.That(SlotFinder.Find(Wednesday, [], Duration.FromHours(1), 3), Is.Empty);
    }

    [Test]
    public void Find_MoreThanThereIs_GivesAllWithoutOverlap()
    {
        var slots = SlotFinder.Find(Wednesday, Work, Duration.FromHours(1), 100);

        Assert.That(slots, Has.Count.EqualTo(6));
        Assert.That(slots.Zip(slots.Skip(1)).All(pair => pair.First.Time.End <= pair.Second.Time.Start), Is.True);
        Assert.That(slots.All(slot => ConflictFinder.With(Wednesday, slot.Time).Count == 0), Is.True);
    }

    [Test]
    public void Within_WeekOfTheClockChange_KeepsTheWallsHours()
    {
        var hours = WorkingHours.Default.Within(Days.Between("23T12:00", "27T12:00"), Days.Zone);

        Assert.That(hours.Select(Days.Say), Is.EqualTo(new[] { "23T12:00-23T18:00", "26T09:00-26T18:00", "27T09:00-27T12:00" }));
    }
}
