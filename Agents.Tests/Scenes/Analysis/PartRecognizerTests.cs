using Agents.Core.Scenes;
using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Analysis;

internal sealed class PartRecognizerTests
{
    [TestCase("house", "roof", "roof")]
    [TestCase("house", "the red roof", "roof")]
    [TestCase("house", "walls", "walls")]
    [TestCase("house", "the wooden door", "door")]
    [TestCase("house", "everything", "walls,door,roof")]
    [TestCase("house", "house", "walls,door,roof")]
    [TestCase("house", "building", "walls,door,roof")]
    [TestCase("house", "roof of the house", "roof")]
    [TestCase("house", "house's roof", "roof")]
    [TestCase("brick house", "roof", "roof")]
    [TestCase("brick house", "walls", "walls")]
    [TestCase("brick house", "door", "door")]
    [TestCase("brick house", "windows", "windows")]
    [TestCase("brick house", "left window", "windows/left")]
    [TestCase("brick house", "window on the right", "windows/side")]
    [TestCase("brick house", "chimney", "chimney")]
    [TestCase("brick house", "ground", "ground")]
    [TestCase("brick house", "grass", "ground")]
    [TestCase("brick house", "house", "floor,walls,door,windows,roof,chimney")]
    [TestCase("planks house", "roof", "roof")]
    [TestCase("planks house", "walls", "walls")]
    [TestCase("planks house", "door", "door")]
    [TestCase("planks house", "windows", "windows")]
    [TestCase("planks house", "chimney", "chimney")]
    [TestCase("house of two bands", "roof", "roof")]
    [TestCase("house of two bands", "walls", "walls")]
    [TestCase("house of two bands", "door", "door")]
    [TestCase("house of two bands", "windows", "windows")]
    [TestCase("house and tree", "tree", "tree")]
    [TestCase("house and tree", "the house", "house")]
    [TestCase("garden", "trees", "tree 1,tree 2")]
    [TestCase("garden", "left tree", "tree 1")]
    [TestCase("garden", "second tree", "tree 2")]
    [TestCase("garden", "tallest tree", "tree 2")]
    [TestCase("garden", "tree trunks", "tree 1/trunk,tree 2/trunk")]
    [TestCase("garden", "leaves of the right tree", "tree 2/crown")]
    [TestCase("garden", "house", "house")]
    [TestCase("garden", "roof", "house/roof")]
    [TestCase("garden", "bush", "bush")]
    [TestCase("garden", "pond", "pond")]
    [TestCase("garden", "rock", "rock")]
    [TestCase("garden", "ground", "ground")]
    [TestCase("two towers", "left tower", "left")]
    [TestCase("two towers", "the right tower", "right")]
    [TestCase("two towers", "towers", "left,right")]
    [TestCase("separate towers", "left tower", "left")]
    [TestCase("separate towers", "taller tower", "right")]
    [TestCase("table", "legs", "legs")]
    [TestCase("table", "top", "top")]
    [TestCase("table", "tabletop", "top")]
    [TestCase("table", "table", "top,legs")]
    [TestCase("table", "table legs", "legs")]
    [TestCase("two-coloured table", "legs", "legs")]
    [TestCase("two-coloured table", "top", "top")]
    [TestCase("car", "wheels", "wheels")]
    [TestCase("car", "windows", "windows")]
    [TestCase("car", "body", "body")]
    [TestCase("car", "car", "body,windows,wheels,lights")]
    [TestCase("car", "headlights", "lights")]
    [TestCase("snowman", "hat", "hat")]
    [TestCase("snowman", "nose", "nose")]
    [TestCase("snowman", "eyes", "eyes")]
    [TestCase("snowman", "arms", "arms")]
    [TestCase("snowman", "head", "head")]
    [TestCase("snowman", "snowman", "body,head,nose,eyes,arms,hat")]
    [TestCase("robot", "legs", "legs")]
    [TestCase("robot", "arms", "arms")]
    [TestCase("robot", "head", "head")]
    [TestCase("robot", "eyes", "eyes")]
    [TestCase("robot", "body", "body")]
    [TestCase("pedestal", "top", "top")]
    [TestCase("pedestal", "base", "base")]
    [TestCase("pedestal", "yellow part", "top")]
    [TestCase("cubes", "biggest cube", "b")]
    [TestCase("cubes", "green cube", "c")]
    [TestCase("cubes", "left red cube", "a")]
    [TestCase("cubes", "third cube", "c")]
    [TestCase("cubes", "middle cube", "b")]
    [TestCase("cubes", "red blocks", "a,b")]
    [TestCase("castle", "door", "door")]
    [TestCase("castle", "towers", "tower,pole,flag")]
    [TestCase("castle", "flag", "flag")]
    [TestCase("mushroom", "cap", "cap")]
    [TestCase("mushroom", "stem", "stem")]
    [TestCase("boat", "sail", "sail")]
    [TestCase("boat", "mast", "mast")]
    [TestCase("boat", "hull", "hull")]
    [TestCase("flower", "stem", "stem")]
    [TestCase("flower", "petals", "petals")]
    public void Find_KnownPart_SelectsItsCells(string name, string phrase, string expected)
    {
        var scene = SampleScenes.Get(name);

        var found = new PartRecognizer(scene.Canvas, scene.Palette).Find(phrase);

        var wanted = scene.Part(expected);
        Assert.That(found, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(wanted.Except(found!).Count() <= 0.03 * wanted.Count, "missing " + string.Join(' ', wanted.Except(found!).Take(5)));
            Assert.That(found!.Except(wanted).Count() <= 0.02 * Math.Max(25, scene.Canvas.Count - wanted.Count), "too many " + string.Join(' ', found!.Except(wanted).Take(5)));
        });
    }

    [TestCase("house", "flux capacitor")]
    [TestCase("house", "chimney")]
    [TestCase("house", "tree")]
    [TestCase("house", "green roof")]
    [TestCase("garden", "zeppelin")]
    [TestCase("cubes", "fifth cube")]
    [TestCase("car", "")]
    public void Find_NothingOfTheKind_ReturnsNull(string name, string phrase)
    {
        var scene = SampleScenes.Get(name);

        Assert.That(new PartRecognizer(scene.Canvas, scene.Palette).Find(phrase), Is.Null);
    }

    [Test]
    public void Find_NameOfTheProgram_ComesBeforeRecognition()
    {
        var canvas = new VoxelCanvas();
        canvas.Part("house/roof").Box(0, 0, 0, 3, 0, 3, 5);
        canvas.Part("gizmo").Box(0, 1, 0, 3, 4, 3, 7);
        var recognizer = new PartRecognizer(canvas, new ScenePalette());

        Assert.Multiple(() =>
        {
            Assert.That(recognizer.Find("roof"), Has.Count.EqualTo(16));
            Assert.That(recognizer.Find("the gizmo"), Has.Count.EqualTo(64));
            Assert.That(recognizer.Find("house"), Has.Count.EqualTo(16));
        });
    }

    [TestCase("car", "car", "body")]
    [TestCase("garden", "left tree", "tree 1/crown")]
    [TestCase("house", "house", "walls")]
    [TestCase("house", "roof", "roof")]
    public void FindCoat_WholeThing_LeavesWheelsTrunkAndRoof(string name, string phrase, string expected)
    {
        var scene = SampleScenes.Get(name);

        Assert.That(new PartRecognizer(scene.Canvas, scene.Palette).FindCoat(phrase), Is.EquivalentTo(scene.Part(expected)));
    }

    [Test]
    public void Find_ListedPartName_FindsExactlyThatPart()
    {
        var scene = SampleScenes.Get("garden");
        var recognizer = new PartRecognizer(scene.Canvas, scene.Palette);

        Assert.That(recognizer.Parts.Select(part => part.Name), Does.Contain("tree 2/leaves").And.Contain("house/roof").And.Contain("ground"));
        Assert.That(recognizer.Find("tree 2/leaves"), Is.EquivalentTo(scene.Part("tree 2/crown")));
    }

    [Test]
    public void Find_EmptyScene_ReturnsNull() =>
        Assert.That(new PartRecognizer(Array.Empty<Voxel>(), new ScenePalette()).Find("roof"), Is.Null);

    [TestCase("green ball", "ball")]
    [TestCase("gray pillar", "pillar")]
    [TestCase("gray tower", "pillar")]
    [TestCase("pillar", "pillar")]
    [TestCase("purple ball", "")]
    [TestCase("green roof", "")]
    public void Find_FormIsNotThatOfTheWord_TakesWhatHasTheColor(string phrase, string part)
    {
        var scene = BoxScene.Of((-8, 0, -1, -6, 2, 1, "yellow", "cube"), (-1, 0, -1, 1, 4, 1, "gray", "pillar"), (5, 0, -1, 7, 2, 1, "green", "ball"), (6, 0, -2, 6, 2, 2, "green", "ball"));
        var found = new PartRecognizer(scene.Canvas, scene.Palette).Find(phrase);
        Assert.That(found ?? [], Is.EquivalentTo(part.Length == 0 ? [] : scene.Part(part)));
    }
}
