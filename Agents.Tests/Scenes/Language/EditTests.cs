using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language;
using Agents.Plugins.Scenes.Language.Editing;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Language;

internal sealed class EditTests
{
    private static readonly SceneLanguage Language = new(FakeKinds.All);

    private static readonly SceneFacts Scene = new()
    {
        Box = new CellBox(new Cell(-5, 0, -4), new Cell(5, 6, 4)),
        MainType = "white",
        Parts = new Dictionary<string, (CellBox, string)>(StringComparer.Ordinal)
        {
            ["roof"] = (new CellBox(new Cell(-5, 5, -4), new Cell(5, 6, 4)), "red"),
            ["walls"] = (new CellBox(new Cell(-4, 0, -3), new Cell(4, 4, 3)), "white"),
            ["tower"] = (new CellBox(new Cell(-2, 0, -2), new Cell(2, 6, 2)), "gray"),
        },
    };

    [TestCase("make the roof blue", "paint roof blue")]
    [TestCase("turn it green", "paint all green")]
    [TestCase("paint everything white", "paint all white")]
    [TestCase("please paint the door black", "paint door black")]
    [TestCase("change the roof to gold", "paint roof gold")]
    [TestCase("change the red blocks to green", "paint red green")]
    [TestCase("replace stone with brick", "paint stone brick")]
    [TestCase("make the left half blue", "paint Left blue")]
    [TestCase("colour the top layer yellow", "paint TopLayer yellow")]
    [TestCase("make it striped red and white", "paint all red+white:Stripes")]
    [TestCase("remove the tree", "remove tree")]
    [TestCase("delete the top layer", "remove TopLayer")]
    [TestCase("take away the left tower", "remove left tower")]
    [TestCase("get rid of all green blocks", "remove green")]
    [TestCase("move it 5 blocks to the right", "move all 5,0,0")]
    [TestCase("move it up by 4", "move all 0,4,0")]
    [TestCase("shift everything 3 to the left and 2 forward", "move all -3,0,2")]
    [TestCase("raise the tower by 3", "move tower 0,3,0")]
    [TestCase("push it back 6", "move all 0,0,-6")]
    [TestCase("double its size", "scale all 2,2,2")]
    [TestCase("make it twice as tall", "scale all 1,2,1")]
    [TestCase("make it 3 times bigger", "scale all 3,3,3")]
    [TestCase("make the tower half as tall", "scale tower 1,0.5,1")]
    [TestCase("shrink it by half", "scale all 0.5,0.5,0.5")]
    [TestCase("scale it down to 50 percent", "scale all 0.5,0.5,0.5")]
    [TestCase("make it 50 % smaller", "scale all 0.5,0.5,0.5")]
    [TestCase("make it taller by 7", "scale all 1,2,1")]
    [TestCase("scale it by 2", "scale all 2,2,2")]
    [TestCase("make it bigger", "scale all 2,2,2")]
    [TestCase("rotate it by 90 degrees", "rotate all 1")]
    [TestCase("rotate it 90 degrees clockwise", "rotate all -1")]
    [TestCase("turn it by 180 degrees", "rotate all 2")]
    [TestCase("give it a quarter turn", "nothing")]
    [TestCase("mirror it left to right", "mirror all X")]
    [TestCase("flip it upside down", "mirror all Y")]
    [TestCase("hollow it out", "hollow all")]
    [TestCase("make it solid", "fill all")]
    [TestCase("fill it in", "fill all")]
    [TestCase("fill the inside", "fill all")]
    [TestCase("make the tower solid", "fill tower")]
    [TestCase("put a copy of it on the left", "copy all -13,0,0")]
    [TestCase("make a copy of it on the right", "copy all 13,0,0")]
    [TestCase("add another one on the left", "copy all -13,0,0")]
    [TestCase("scale it to -5", "nothing")]
    [TestCase("rotate it by -90 degrees", "rotate all -1")]
    [TestCase("make it hollow", "hollow all")]
    [TestCase("add a second tower on the right", "copy tower 10,0,0")]
    [TestCase("add another tower on the left", "copy tower -10,0,0")]
    [TestCase("make the roof green and remove the door", "paint roof green; remove door")]
    [TestCase("paint the roof red and the door blue", "paint roof red; paint door blue")]
    [TestCase("remove the door, then move it up by 2", "remove door; move all 0,2,0")]
    [TestCase("give the tower a blue roof", "paint roof blue")]
    [TestCase("make the roof taller and red", "scale roof 1,2,1; paint roof red")]
    [TestCase("remove the tower but keep the roof", "remove tower")]
    [TestCase("delete the tower on the right", "remove right tower")]
    [TestCase("copy it 6 blocks to the left", "copy all -6,0,0")]
    [TestCase("copy the tower and put the copy 8 blocks to the right", "copy tower 8,0,0")]
    [TestCase("paint the left half of the tower green", "paint tower/Left green")]
    [TestCase("remove the door of the tower", "remove door of tower")]
    public void Understand_Edit_NamesTargetAndChange(string prompt, string expected)
    {
        var understanding = Language.Understand(prompt, Scene);

        Assert.That(understanding.IsEdit ? ProgramText.Of(understanding.Program) : "nothing", Is.EqualTo(expected));
    }

    [TestCase("add a red 3x3x3 cube on top", "cube(Box red 3x3x3)")]
    [TestCase("put a tree next to it", "tree(tree)")]
    [TestCase("a tree", "tree(tree)")]
    [TestCase("build a house next to the tower", "house(house)")]
    [TestCase("add a chimney", "Box brick 2x3x2")]
    [TestCase("put it on a grass platform", "Box grass 17x1x15")]
    public void Understand_Addition_DrawsTheNewThing(string prompt, string expected)
    {
        var understanding = Language.Understand(prompt, Scene);

        Assert.That(understanding.IsEdit, Is.True);
        Assert.That(ProgramText.Of(understanding.Program), Is.EqualTo(expected));
    }

    [Test]
    public void Understand_AnotherOfARow_GoesOnWithTheRow()
    {
        (string Name, CellBox Box)[] cubes = [("cube", At(-9)), ("cube", At(0)), ("cube", At(9))];
        var row = Scene with { Found = cubes.ToLookup(cube => cube.Name, cube => (cube.Box, "red")) };

        var copy = (CopyOperation)Language.Understand("add a fourth cube to the row", row).Program!.Operations[0];

        Assert.That((copy.By, copy.Target!.Min), Is.EqualTo((new Cell(9, 0, 0), At(9).Min)));

        static CellBox At(int x) => new(new Cell(x - 1, 0, -1), new Cell(x + 1, 2, 1));
    }

    [Test]
    public void Understand_FrontSide_IsTheOutermostSheet()
    {
        var cube = Scene with { Parts = new Dictionary<string, (CellBox, string)>(StringComparer.Ordinal) };

        var paint = (PaintOperation)Language.Understand("paint the front side black", cube).Program!.Operations[0];

        Assert.That((paint.Target!.Min!.Value.Z, paint.Target.Max!.Value.Z), Is.EqualTo((4, 4)));
    }

    [Test]
    public void Understand_SnowOnIt_IsACopyOneHigher()
    {
        var copy = (CopyOperation)Language.Understand("add a snow layer on the roof", Scene).Program!.Operations[0];

        Assert.That((copy.Type, copy.By), Is.EqualTo(("snow", new Cell(0, 1, 0))));
    }

    [Test]
    public void Understand_RoofsOnTowers_EachGetsItsOwn()
    {
        (string Name, CellBox Box)[] towers = [("tower", At(-9)), ("tower", At(9))];
        var castle = Scene with { Found = towers.ToLookup(tower => tower.Name, tower => (tower.Box, "stone")) };

        var roofs = Language.Understand("put red roofs on the towers", castle).Program!.Operations.OfType<ShapeOperation>().ToList();

        Assert.That(roofs.ConvertAll(roof => (roof.At!.Position, roof.Type)), Is.EqualTo(new[] { (new Cell(-9, 10, 0), "red"), (new Cell(9, 10, 0), "red") }));

        static CellBox At(int x) => new(new Cell(x - 1, 0, -1), new Cell(x + 1, 9, 1));
    }

    [Test]
    public void Mentions_Prompt_ListsNounsWithWhatDescribesThem() =>
        Assert.That(Language.Mentions("make the left tower and the red roof blue"), Is.SupersetOf(new[] { "tower", "left tower", "roof", "red roof" }));

    [Test]
    public void Understand_CreateWithScene_BeginsAnew() => Assert.That(Language.Understand("create a castle", Scene).IsEdit, Is.False);
}
