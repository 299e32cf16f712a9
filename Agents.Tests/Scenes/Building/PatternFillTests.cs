using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Building;

public sealed class PatternFillTests
{
    [Test]
    public void TypeAt_Stripes_HasAtLeastThreeBands([Range(3, 40)] int extent, [Values(ObjectPattern.Stripes, ObjectPattern.VerticalStripes)] ObjectPattern pattern)
    {
        var isVertical = pattern == ObjectPattern.VerticalStripes;
        var bounds = new CellBox(new Cell(-7, 2, 0), isVertical ? new Cell(extent - 8, 2, 0) : new Cell(-7, extent + 1, 0));
        var types = Enumerable.Range(0, extent)
            .Select(step => PatternFill.TypeAt(pattern, [1, 2], bounds.Min + (isVertical ? new Cell(step, 0, 0) : new Cell(0, step, 0)), bounds, 0))
            .ToArray();

        Assert.That(types.Zip(types.Skip(1)).Count(pair => pair.First != pair.Second), Is.GreaterThanOrEqualTo(2));
        Assert.That(types[0], Is.EqualTo((byte)1));
    }

    [Test]
    public void TypeAt_Checkered_NeighboursDiffer()
    {
        var bounds = new CellBox(new Cell(-3, 0, -3), new Cell(3, 6, 3));

        Assert.That(PatternFill.TypeAt(ObjectPattern.Checkered, [1, 2], bounds.Min, bounds, 0), Is.EqualTo((byte)1));
        Assert.That(PatternFill.TypeAt(ObjectPattern.Checkered, [1, 2], bounds.Min + new Cell(1, 0, 0), bounds, 0), Is.EqualTo((byte)2));
        Assert.That(PatternFill.TypeAt(ObjectPattern.Checkered, [1, 2], bounds.Min + new Cell(1, 0, 1), bounds, 0), Is.EqualTo((byte)1));
    }

    [Test]
    public void TypeAt_Spots_AreFewAndFollowTheSeed()
    {
        var bounds = new CellBox(Cell.Zero, new Cell(19, 19, 19));

        var first = Draw(1);

        Assert.That(first.Count(type => type == 2), Is.InRange(8_000 / 10, 8_000 / 4));
        Assert.That(Draw(1), Is.EqualTo(first));
        Assert.That(Draw(2), Is.Not.EqualTo(first));

        byte[] Draw(int seed) => [.. Enumerable.Range(0, 8_000).Select(i => PatternFill.TypeAt(ObjectPattern.Spots, [1, 2], new Cell(i % 20, i / 20 % 20, i / 400), bounds, seed))];
    }

    [Test]
    public void TypeAt_Gradient_RunsFromBottomToTop()
    {
        var bounds = new CellBox(Cell.Zero, new Cell(0, 5, 0));

        Assert.That(Enumerable.Range(0, 6).Select(y => PatternFill.TypeAt(ObjectPattern.Gradient, [1, 2, 3], new Cell(0, y, 0), bounds, 0)), Is.EqualTo(new byte[] { 1, 1, 2, 2, 3, 3 }));
    }

    [Test]
    public void TypeAt_OneType_IsPlain([Values] ObjectPattern pattern)
    {
        Assert.That(PatternFill.TypeAt(pattern, [9], Cell.Zero, new CellBox(Cell.Zero, Cell.Zero), 0), Is.EqualTo((byte)9));
    }
}
