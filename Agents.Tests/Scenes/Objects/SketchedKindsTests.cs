using System.Collections.Immutable;
using Agents.Core.Scenes.Objects;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Objects;

public sealed class SketchedKindsTests
{
    private static readonly string[] Categories = ["vehicle", "furniture", "animal", "figure", "thing", "sign"];

    /// <summary>A colour that no kind uses for the parts in question by itself.</summary>
    private static readonly byte Marker = 200;

    private static IEnumerable<string> Kinds => Ours.Select(kind => kind.Name);

    private static IEnumerable<ObjectKind> Ours => ObjectLibrary.All.Where(kind => Categories.Contains(kind.Category, StringComparer.Ordinal));

    [TestCaseSource(nameof(Kinds))]
    public void Draw_AnySize_StandsCentredInOnePiece(string kind)
    {
        foreach (var scale in Enum.GetValues<ObjectScale>())
        {
            var drawn = Draw(new ObjectSpec { Kind = kind, Scale = scale });

            Assert.That(drawn.Box.Min.Y, Is.Zero, $"{scale} ground");
            Assert.That(Math.Abs(drawn.Box.Min.X + drawn.Box.Max.X), Is.LessThanOrEqualTo(1), $"{scale} x");
            Assert.That(Math.Abs(drawn.Box.Min.Z + drawn.Box.Max.Z), Is.LessThanOrEqualTo(1), $"{scale} z");
            if (!string.Equals(ObjectLibrary.Find(kind)!.Category, "sign", StringComparison.Ordinal))
            {
                Assert.That(drawn.Pieces(), Is.EqualTo(1), $"{scale} pieces");
            }
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Draw_LargerWords_GiveLargerObjects(string kind)
    {
        var counts = Enum.GetValues<ObjectScale>().Select(scale => Draw(new ObjectSpec { Kind = kind, Scale = scale }).Cells.Count).ToList();

        Assert.That(counts, Is.Ordered.Ascending);
        Assert.That(counts[^1], Is.GreaterThan(counts[2]).And.LessThan(120_000));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Draw_Twice_GivesTheSameCells(string kind)
    {
        var first = Draw(new ObjectSpec { Kind = kind }).Cells;
        var second = Draw(new ObjectSpec { Kind = kind }).Cells;

        Assert.That(second, Has.Count.EqualTo(first.Count));
        Assert.That(second.All(pair => first.GetValueOrDefault(pair.Key) == pair.Value));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Draw_PartWithAType_ShowsIt(string kind)
    {
        foreach (var part in ObjectLibrary.Find(kind)!.Parts)
        {
            var drawn = Draw(new ObjectSpec { Kind = kind, PartTypes = ImmutableDictionary<string, byte>.Empty.Add(part, Marker) });

            Assert.That(drawn.Cells.Values, Has.Some.EqualTo(Marker), part);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Draw_MainType_CarriesTheObject(string kind) =>
        Assert.That(Draw(new ObjectSpec { Kind = kind, Main = Marker }).Share(Marker), Is.GreaterThanOrEqualTo(0.3));

    [TestCaseSource(nameof(Kinds))]
    public void Draw_WidthAndHeight_AreMet(string kind)
    {
        var usual = Draw(new ObjectSpec { Kind = kind }).Box;

        var drawn = Draw(new ObjectSpec { Kind = kind, Width = usual.Width + 4, Height = usual.Height + 3 }).Box;

        Assert.That((drawn.Width, drawn.Height), Is.EqualTo((usual.Width + 4, usual.Height + 3)));
    }

    [Test]
    public void All_Kinds_HaveUniqueNamesAndPlentyOfThem() =>
        Assert.That(Ours.Select(kind => kind.Name).ToList(), Is.Unique.And.Count.GreaterThan(200));

    private static DrawnObject Draw(ObjectSpec spec) => new(ObjectLibrary.Draw(spec));
}
