using Agents.Core.Calendar.Queries;
using NodaTime;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Queries;

internal sealed class ConflictFinderTests
{
    [Test]
    public void Find_PairsOfADay_ComeOnceAndTouchingIsNone()
    {
        var snapshot = Days.Of(
            Days.Event("planning", "27T09:00", "27T11:00"), Days.Event("stand-up", "27T09:30", "27T09:45"), Days.Event("lunch", "27T11:00", "27T12:00"),
            Days.Event("sync", "27T15:00", "27T16:00"), Days.Event("legal", "27T15:30", "27T16:30"), Days.Event("other day", "28T15:30", "28T16:30"));

        var conflicts = ConflictFinder.Find(snapshot, Days.Between("27T00:00", "28T00:00"));

        Assert.That(conflicts.Select(conflict => $"{conflict.First.Id}+{conflict.Second.Id} {Days.Say(conflict.Overlap)}"), Is.EqualTo(new[]
        {
            "planning+stand-up 27T09:30-27T09:45", "sync+legal 27T15:30-27T16:00",
        }));
    }

    [Test]
    public void Find_OverlapOutsideTheInterval_IsNotTold()
    {
        var snapshot = Days.Of(Days.Event("trip", "26T20:00", "27T10:00"), Days.Event("dinner", "26T20:00", "26T22:00"));

        Assert.That(ConflictFinder.Find(snapshot, Days.Between("27T00:00", "28T00:00")), Is.Empty);
    }

    [Test]
    public void Find_ManyCopies_StopsAtTheLimit()
    {
        var snapshot = Days.Of(Enumerable.Range(0, 500).Select(index => Days.Event($"{index:000}", "27T09:00", "27T10:00")));

        Assert.That(ConflictFinder.Find(snapshot, Days.Between("27T00:00", "28T00:00"), limit: 100), Has.Count.EqualTo(100));
    }

    [Test]
    public void With_MovedEvent_DoesNotCollideWithItself()
    {
        var snapshot = Days.Of(Days.Event("interview", "22T10:00", "22T11:00"), Days.Event("debrief", "22T11:00", "22T11:30"));

        Assert.That(Days.Ids(ConflictFinder.With(snapshot, Days.Between("22T10:30", "22T11:00"))), Is.EqualTo(new[] { "interview" }));
        Assert.That(ConflictFinder.With(snapshot, Days.Between("22T10:30", "22T11:00"), except: "interview"), Is.Empty);
        Assert.That(ConflictFinder.With(snapshot, new Interval(Days.At("22T10:30"), Days.At("22T10:30"))), Is.Empty);
    }

    [Test]
    public void Find_RandomEvents_EqualsAllPairsCompared()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var events = Enumerable.Range(0, 15).Select(index =>
            {
                var start = random.Next(0, 20);
                return Days.Event($"{index:00}", $"27T{start:00}:00", $"27T{Math.Min(23, start + random.Next(0, 4)):00}:{random.Next(0, 60):00}");
            }).ToList();
            var snapshot = Days.Of(events);
            var times = snapshot.Occurrences.Where(snapshot.IsBusy).Select(one => (one.Id, Time: snapshot.TimeOf(one))).ToList();
            var expected = times.SelectMany((one, index) => times.Skip(index + 1)
                .Where(other => other.Time.Start < one.Time.End && one.Time.Start < other.Time.End)
                .Select(other => $"{one.Id}+{other.Id}"));

            var found = ConflictFinder.Find(snapshot, Days.Between("27T00:00", "28T00:00")).Select(conflict => $"{conflict.First.Id}+{conflict.Second.Id}");

            Assert.That(found, Is.EquivalentTo(expected));
        }
    }
}
