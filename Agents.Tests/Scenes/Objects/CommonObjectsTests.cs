using System.Collections.Immutable;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Objects;

/// <summary>What anyone would expect of the things people ask for most.</summary>
public sealed class CommonObjectsTests
{
    private static readonly ObjectScale[] Scales = Enum.GetValues<ObjectScale>();

    [TestCaseSource(nameof(Scales))]
    public void Car_BlueWithBlackWheels_IsBlueOnFourLowWheels(ObjectScale scale)
    {
        var car = Draw(new ObjectSpec { Kind = "car", Scale = scale, Main = Type("blue") });

        Assert.That(car.Share(Type("blue")), Is.GreaterThanOrEqualTo(0.35));
        Assert.That(car.PiecesOf(Type("black")), Is.EqualTo(4));
        Assert.That((double)car.Wide / car.Box.Height, Is.InRange(1.2, 5));
        Assert.That((double)car.Wide / car.Deep, Is.InRange(1.2, 4));
        Assert.That(car.Cells.Where(c => c.Value == Type("black")).Average(c => c.Key.Y + 0.5) / car.Box.Height, Is.LessThan(0.45));
    }

    [Test]
    public void Table_Legs_StandApartUnderOneTop([Values(1, 2, 3, 4, 6)] int legs, [Values] ObjectScale scale)
    {
        var table = Draw(new ObjectSpec { Kind = "table", Scale = scale, Counts = Counts("leg", legs) });

        Assert.That(table.PiecesAt(0), Is.EqualTo(legs));
        Assert.That(table.PiecesAt(table.Box.Max.Y), Is.EqualTo(1));
        Assert.That((double)table.Box.Height / table.Wide, Is.InRange(0.2, 1.6));
    }

    [TestCase("dog")]
    [TestCase("cat")]
    [TestCase("horse")]
    [TestCase("cow")]
    [TestCase("pig")]
    [TestCase("sheep")]
    [TestCase("elephant")]
    [TestCase("giraffe")]
    [TestCase("lion")]
    [TestCase("bear")]
    [TestCase("chair")]
    [TestCase("stool")]
    [TestCase("bench")]
    [TestCase("zebra")]
    [TestCase("camel")]
    [TestCase("rabbit")]
    [TestCase("mouse")]
    [TestCase("desk")]
    public void FourLegged_AnySize_HasFourLegsOnTheGround(string kind)
    {
        foreach (var scale in Scales)
        {
            Assert.That(Draw(new ObjectSpec { Kind = kind, Scale = scale }).PiecesAt(0), Is.EqualTo(4), scale.ToString());
        }
    }

    [TestCase("robot")]
    [TestCase("person")]
    [TestCase("man")]
    [TestCase("knight")]
    [TestCase("astronaut")]
    [TestCase("bird")]
    [TestCase("duck")]
    [TestCase("penguin")]
    public void TwoLegged_AnySize_HasTwoLegsOnTheGround(string kind)
    {
        foreach (var scale in Scales)
        {
            Assert.That(Draw(new ObjectSpec { Kind = kind, Scale = scale }).PiecesAt(0), Is.EqualTo(2), scale.ToString());
        }
    }

    [TestCase("robot")]
    [TestCase("rocket")]
    [TestCase("person")]
    [TestCase("heart")]
    [TestCase("star")]
    [TestCase("airplane")]
    [TestCase("butterfly")]
    [TestCase("snowman")]
    public void Facing_AnySize_IsSymmetricInX(string kind)
    {
        foreach (var scale in Scales)
        {
            Assert.That(Draw(new ObjectSpec { Kind = kind, Scale = scale }).SymmetryX(), Is.GreaterThanOrEqualTo(0.95), scale.ToString());
        }
    }

    [TestCase("dog")]
    [TestCase("fish")]
    [TestCase("car")]
    [TestCase("boat")]
    [TestCase("train")]
    public void SideOn_AnySize_IsSymmetricInZ(string kind)
    {
        foreach (var scale in Scales)
        {
            Assert.That(Draw(new ObjectSpec { Kind = kind, Scale = scale }).SymmetryZ(), Is.GreaterThanOrEqualTo(0.95), scale.ToString());
        }
    }

    [TestCaseSource(nameof(Scales))]
    public void Snowman_AnySize_IsWhiteAndTall(ObjectScale scale)
    {
        var snowman = Draw(new ObjectSpec { Kind = "snowman", Scale = scale });

        Assert.That(snowman.Share(Type("white")), Is.GreaterThanOrEqualTo(0.75));
        Assert.That((double)snowman.Box.Height / snowman.Wide, Is.InRange(1.2, 4));
    }

    [TestCaseSource(nameof(Scales))]
    public void Rocket_AnySize_EndsInOneColumn(ObjectScale scale)
    {
        var rocket = Draw(new ObjectSpec { Kind = "rocket", Scale = scale });

        Assert.That(rocket.Cells.Keys.Count(c => c.Y == rocket.Box.Max.Y), Is.EqualTo(1));
        Assert.That((double)rocket.Box.Height / rocket.Wide, Is.InRange(1.4, 8));
    }

    [TestCaseSource(nameof(Scales))]
    public void Boat_Wooden_IsLongAndRestsOnOneKeel(ObjectScale scale)
    {
        var boat = Draw(new ObjectSpec { Kind = "boat", Scale = scale, Main = Type("planks") });

        Assert.That((double)boat.Wide / boat.Deep, Is.InRange(1.4, 6));
        Assert.That(boat.PiecesAt(0), Is.EqualTo(1));
        Assert.That(boat.Share(Type("planks")) + boat.Share(Type("log")), Is.GreaterThan(0.9));
    }

    [Test]
    public void Train_Wagons_MakeItLonger() =>
        Assert.That(
            Draw(new ObjectSpec { Kind = "train", Counts = Counts("wagon", 4) }).Box.Width,
            Is.GreaterThan(Draw(new ObjectSpec { Kind = "train" }).Box.Width));

    [Test]
    public void Cake_Candles_AreCounted()
    {
        var cake = ObjectLibrary.Draw(new ObjectSpec { Kind = "cake", Counts = Counts("candle", 7), PartTypes = ImmutableDictionary<string, byte>.Empty.Add("candle", 200) });

        Assert.That(new DrawnObject(cake).PiecesOf(200), Is.EqualTo(7));
    }

    [Test]
    public void ChessBoard_Usual_AlternatesEightByEight()
    {
        var board = Draw(new ObjectSpec { Kind = "chess board" });

        Assert.That((board.Box.Width, board.Box.Height, board.Box.Depth), Is.EqualTo((8, 1, 8)));
        Assert.That(board.Cells.All(c => !board.Cells.TryGetValue(c.Key + new Cell(1, 0, 0), out var next) || next != c.Value));
    }

    [Test]
    public void Text_TwoLetters_StandSideBySideSevenTall()
    {
        var text = Draw(new ObjectSpec { Kind = "text", Text = "Hi" });

        Assert.That((text.Box.Width, text.Box.Height, text.Box.Depth), Is.EqualTo((11, 7, 1)));
        Assert.That(text.Pieces(), Is.EqualTo(2));
    }

    [Test]
    public void Text_UnknownOrTooMany_AreSkipped()
    {
        Assert.That(Draw(new ObjectSpec { Kind = "text", Text = "A\u4e2d" }).Box.Width, Is.EqualTo(5));
        Assert.That(
            Draw(new ObjectSpec { Kind = "text", Text = new string('A', 500) }).Cells.Count,
            Is.EqualTo(64 * Draw(new ObjectSpec { Kind = "letter", Text = "A" }).Cells.Count));
    }

    [Test]
    public void Text_Height_ScalesThePixels() =>
        Assert.That(Draw(new ObjectSpec { Kind = "letter", Text = "T", Height = 14 }).Box, Is.EqualTo(new CellBox(new Cell(-5, 0, -1), new Cell(4, 13, 0))));

    [Test]
    public void Without_Part_LeavesItOut() =>
        Assert.That(ObjectLibrary.Draw(new ObjectSpec { Kind = "snowman", Without = ["hat"] }).Parts, Has.No.Member("hat"));

    [Test]
    public void Striped_Accents_ShareTheBody()
    {
        var ball = Draw(new ObjectSpec { Kind = "ball", Main = Type("red"), Accents = [Type("white")], Pattern = ObjectPattern.Stripes });

        Assert.That(ball.Share(Type("red")), Is.InRange(0.2, 0.8));
        Assert.That(ball.Share(Type("white")), Is.InRange(0.2, 0.8));
    }

    private static byte Type(string name) => ObjectBrush.Named(name);

    private static ImmutableDictionary<string, int> Counts(string part, int count) => ImmutableDictionary<string, int>.Empty.Add(part, count);

    private static DrawnObject Draw(ObjectSpec spec) => new(ObjectLibrary.Draw(spec));
}
