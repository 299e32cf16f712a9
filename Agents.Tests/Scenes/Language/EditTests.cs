using Agents.Core.Scenes;
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
    [TestCase("make it hollow", "hollow all")]
    [TestCase("add a second tower on the right", "copy tower 10,0,0")]
    [TestCase("add another tower on the left", "copy tower -10,0,0")]
    [TestCase("make the roof green and remove the door", "paint roof green; remove door")]
    [TestCase("paint the roof red and the door blue", "paint roof red; paint door blue")]
    [TestCase("remove the door, then move it up by 2", "remove door; move all 0,2,0")]
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
    public void Understand_CreateWithScene_BeginsAnew() => Assert.That(Language.Understand("create a castle", Scene).IsEdit, Is.False);
}
