using System.Collections.Immutable;
using System.Diagnostics;
using Agents.Core.Scenes.Objects;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Objects;

/// <summary>What every kind of the library owes, whoever drew it.</summary>
public sealed class ObjectLibraryTests
{
    // Not used by any kind as its own colour, so that it can only come from the request.
    private static readonly byte Telling = ObjectBrush.Named("magenta");

    // Parts that are counted or shape the whole, and have no cells of their own.
    private static readonly string[] ShapeWords = ["storey", "peak", "valley"];

    private static readonly ObjectScale[] Scales = Enum.GetValues<ObjectScale>();

    // Letters of a text stand apart.
    public static IEnumerable<string> SolidNames => ObjectLibrary.All.Where(kind => kind.Category is not "sign").Select(kind => kind.Name);

    // A rainbow has no one colour.
    public static IEnumerable<string> ColourNames => Names.Where(name => name is not "rainbow");

    public static IEnumerable<string> Names => ObjectLibrary.All.Select(kind => kind.Name);

    [Test]
    public void All_EveryName_FindsItsOwnKind()
    {
        Assert.That(ObjectLibrary.All, Is.Not.Empty);
        foreach (var kind in ObjectLibrary.All)
        {
            Assert.That(ObjectLibrary.Find(kind.Name.ToUpperInvariant()), Is.SameAs(kind));
        }
    }

    [Test]
    public void Draw_UnknownKind_Throws() =>
        Assert.That(() => ObjectLibrary.Draw(new ObjectSpec { Kind = "no such thing" }), Throws.ArgumentException);

    [TestCaseSource(nameof(Names))]
    public void Draw_EveryScale_StandsCentredOnTheGroundWithinMeasure(string name)
    {
        foreach (var scale in Scales)
        {
            var spec = new ObjectSpec { Kind = name, Scale = scale };
            var canvas = ObjectLibrary.Draw(spec);
            var limit = ObjectLibrary.Measure(spec);
            Assert.That(canvas.Bounds, Is.Not.Null, $"{scale} is empty");
            var box = canvas.Bounds!.Value;
            Assert.That(box.Min.Y, Is.Zero, $"{scale} is off the ground");
            Assert.That(Math.Abs(box.Min.X + box.Max.X), Is.LessThanOrEqualTo(1), $"{scale} is off in x");
            Assert.That(Math.Abs(box.Min.Z + box.Max.Z), Is.LessThanOrEqualTo(1), $"{scale} is off in z");
            Assert.That(box.Width <= limit.X && box.Height <= limit.Y && box.Depth <= limit.Z, Is.True, $"{scale}: {box} beyond {limit}");
        }
    }

    [TestCaseSource(nameof(SolidNames))]
    public void Draw_EveryScale_IsOnePiece(string name)
    {
        foreach (var scale in Scales)
        {
            var cells = ObjectLibrary.Draw(new ObjectSpec { Kind = name, Scale = scale }).Cells.Select(pair => pair.Key).ToHashSet();
            Assert.That(SceneFacts.Components(cells).Max(piece => piece.Count), Is.GreaterThanOrEqualTo(0.98 * cells.Count), $"{scale} falls apart");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Draw_SameSeed_SameCells(string name)
    {
        var spec = new ObjectSpec { Kind = name, Seed = 17 };

        var first = ObjectLibrary.Draw(spec).Cells.ToHashSet();
        var second = ObjectLibrary.Draw(spec).Cells.ToHashSet();

        Assert.That(first.SetEquals(second), Is.True);
    }

    [TestCaseSource(nameof(Names))]
    public void Draw_PartRecoloured_ShowsTheColour(string name)
    {
        var kind = ObjectLibrary.Find(name)!;

        // On a tiny piece of land there is no room for a house, in a tiny face none for a mouth.
        foreach (var scale in kind.Category is "building" or "nature" ? new[] { ObjectScale.Tiny, ObjectScale.Medium } : [ObjectScale.Medium])
        {
            foreach (var part in kind.Parts.Except(ShapeWords, StringComparer.Ordinal))
            {
                var spec = new ObjectSpec { Kind = name, Scale = scale, PartTypes = ImmutableDictionary<string, byte>.Empty.Add(part, Telling), With = [part] };
                Assert.That(ObjectLibrary.Draw(spec).Cells.Any(pair => pair.Value == Telling), Is.True, $"{scale}: no {part}");
            }
        }
    }

    [TestCaseSource(nameof(ColourNames))]
    public void Draw_MainColour_ShowsTheColour(string name)
    {
        var canvas = ObjectLibrary.Draw(new ObjectSpec { Kind = name, Main = Telling });

        Assert.That(canvas.Cells.Count(pair => pair.Value == Telling), Is.GreaterThan(0.02 * canvas.Count));
    }

    [TestCaseSource(nameof(Names))]
    public void Draw_Huge_IsQuick(string name)
    {
        var watch = Stopwatch.StartNew();

        ObjectLibrary.Draw(new ObjectSpec { Kind = name, Scale = ObjectScale.Huge });

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [TestCaseSource(nameof(Names))]
    public void Measure_HostileSize_AnswersWithoutDrawing(string name)
    {
        var watch = Stopwatch.StartNew();
        var limit = ObjectLibrary.Measure(new ObjectSpec { Kind = name, Width = 100_000, Height = int.MaxValue, Depth = 100_000 });

        Assert.That((double)limit.X * limit.Y * limit.Z, Is.GreaterThan(1e12));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Draw_Pattern_AlternatesOnTheBody()
    {
        byte red = ObjectBrush.Named("red"), white = ObjectBrush.Named("white");
        var canvas = ObjectLibrary.Draw(new ObjectSpec { Kind = "tower", Main = red, Accents = [white], Pattern = ObjectPattern.Stripes });

        Assert.That(canvas.Cells.Count(pair => pair.Value == red), Is.GreaterThan(canvas.Count / 4));
        Assert.That(canvas.Cells.Count(pair => pair.Value == white), Is.GreaterThan(canvas.Count / 4));
    }

    [Test]
    public void Draw_Hollow_EmptiesTheInside()
    {
        var solid = ObjectLibrary.Draw(new ObjectSpec { Kind = "step pyramid" });
        var hollow = ObjectLibrary.Draw(new ObjectSpec { Kind = "step pyramid", Hollow = true });

        Assert.That(hollow.Count, Is.LessThan(solid.Count));
        Assert.That(hollow.Bounds, Is.EqualTo(solid.Bounds));
    }
}
