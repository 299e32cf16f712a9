using Agents.Plugins.Scenes.Files;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files;

public sealed class SceneFormatsTests
{
    [TestCase("vox", SceneFormat.Vox)]
    [TestCase("GLB", SceneFormat.Glb)]
    [TestCase("Png", SceneFormat.Png)]
    public void TryParse_KnownName_FindsIt(string name, SceneFormat expected)
    {
        Assert.That(SceneFormats.TryParse(name, out var format), Is.True);
        Assert.That(format, Is.EqualTo(expected));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("1")]
    [TestCase("vox,glb")]
    [TestCase("gltf")]
    public void TryParse_OtherText_FindsNothing(string? name) => Assert.That(SceneFormats.TryParse(name, out _), Is.False);

    [TestCase(null, "scene.vox")]
    [TestCase("  ", "scene.vox")]
    [TestCase("A castle\r\n\"by\" the sea…", "A-castle-by-the-sea.vox")]
    [TestCase("../../etc/passwd", "etc-passwd.vox")]
    [TestCase("Häuser_2", "H-user_2.vox")]
    public void DownloadName_AnyText_IsSafe(string? name, string expected) => Assert.That(SceneFormat.Vox.DownloadName(name), Is.EqualTo(expected));

    [Test]
    public void DownloadName_LongText_IsCut() => Assert.That(SceneFormat.Obj.DownloadName(new string('x', 500)), Is.EqualTo(new string('x', 60) + ".zip"));
}
