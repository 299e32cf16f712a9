using Agents.Plugins.Scenes.Language;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Language;

internal sealed class DetailTests
{
    private static readonly SceneLanguage Language = new(FakeKinds.All);

    [TestCase("a six-by-six-by-six glass cube", "Box glass 6x6x6")]
    [TestCase("a cube of 3.6 blocks", "Box gray 4x4x4")]
    [TestCase("a solid cube made of 27 orange blocks", "Box orange 3x3x3")]
    [TestCase("a single block of gold", "Box gold 1x1x1")]
    [TestCase("a stone tower, 3x3 base and 20 blocks high", "tower stone")]
    [TestCase("a cone with a base radius of 5 and a height of 9, made of snow", "Cone snow 11x9x11")]
    [TestCase("a hollow wooden box 8 by 8 by 8 with walls 2 thick", "Box planks 8x8x8 hollow")]
    [TestCase("a solid 8x8x8 block of gold", "Box gold 8x8x8")]
    [TestCase("a floor 12x12, one block thick", "Box stone 12x1x12")]
    [TestCase("width 5, height 3, depth 4, red box", "Box red 5x3x4")]
    [TestCase("cube, size: 6, color: blue", "Box blue 6x6x6")]
    [TestCase("a cube with sides 4 voxels long", "Box gray 4x4x4")]
    [TestCase("a staircase of 8 steps", "Stairs stone 3x8x8")]
    [TestCase("a ring of radius 7", "Torus orange 15x4x15")]
    [TestCase("a cube. It should be 6 wide. Make it hollow.", "Box gray 6x6x6 hollow")]
    public void Understand_SizeInOtherWords_IsTheSize(string prompt, string expected) =>
        Assert.That(Text(prompt), Is.EqualTo(expected));

    [TestCase("a 3x3x3 cube coloured rgb(200, 30, 30)", "Box #c81e1e 3x3x3")]
    [TestCase("a 3x3x3 cube in 00ff00", "Box #00ff00 3x3x3")]
    [TestCase("a 3x3x3 cube, not red but green", "Box green 3x3x3")]
    [TestCase("not a sphere but a 3x3x3 cube, blue", "Box blue 3x3x3")]
    [TestCase("a 4x4x4 cube that is half red and half blue", "Box red+blue:Gradient 4x4x4")]
    [TestCase("a half red, half blue 4x4x4 cube", "Box red+blue:Gradient 4x4x4")]
    [TestCase("a 5x5x5 white cube with a black stripe", "Box white+white+black+white+white:Gradient 5x5x5")]
    [TestCase("a pillar with horizontal red and white stripes, 10 high", "Cylinder red+white:Stripes 3x10x3")]
    [TestCase("a wall, black and yellow, 8x8", "Box black+yellow:Stripes 8x8x1")]
    [TestCase("a pillar 9 high built of orange blocks", "Cylinder orange 3x9x3")]
    [TestCase("a 3x3x3 cubo rosso", "Box red 3x3x3")]
    public void Understand_ColorInOtherWords_IsTheColor(string prompt, string expected) =>
        Assert.That(Text(prompt), Is.EqualTo(expected));

    [TestCase("two 3x3x3 cubes, one red and one blue", "Box red 3x3x3; Box blue 3x3x3")]
    [TestCase("1 red, 1 green and 1 blue 2x2x2 cube", "Box red 2x2x2; Box green 2x2x2; Box blue 2x2x2")]
    [TestCase("a 2x2x2 cube and a 3x3x3 cube, all purple", "Box purple 2x2x2; Box purple 3x3x3")]
    [TestCase("a 2x2x2 red cube and a blue cube twice as tall", "Box red 2x2x2; Box blue 5x4x5")]
    [TestCase("cubes in red and blue", "Box red 5x5x5; Box blue 5x5x5")]
    [TestCase("a cube under a sphere, the cube is red and the sphere is green", "Ellipsoid green 9x9x9; Box red 5x5x5")]
    public void Understand_SeveralThings_SharesWhatIsSaidOfThem(string prompt, string expected) =>
        Assert.That(Text(prompt).Split("; "), Is.EquivalentTo(expected.Split("; ")));

    [TestCase("an upside-down cone 9 high", 9)]
    [TestCase("a 7x5x7 box without a lid", 5)]
    [TestCase("a 5x5x5 red cube with a blue top", 5)]
    public void Understand_ShapeWithMore_IsOnePart(string prompt, int height) =>
        Assert.That(Text(prompt), Does.Contain("(").And.Contain($"x{height}x"));

    [Test]
    public void Understand_DistanceOfRelation_LeavesThatManyCells()
    {
        var program = Language.Understand("a red 3x3x3 cube 5 blocks to the right of a blue 3x3x3 cube").Program!;
        var places = program.Operations.OfType<Agents.Core.Scenes.Programs.ShapeOperation>().Select(shape => shape.At?.Position.X ?? 0).Order().ToList();

        Assert.That(places[1] - places[0], Is.EqualTo(8));
    }

    private static string Text(string prompt) => ProgramText.Of(Language.Understand(prompt).Program);
}
