using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes;
using Agents.Core.Storage;
using NUnit.Framework;

namespace Agents.Tests.Storage;

internal sealed class SqliteSceneStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TemporaryDatabase _files = null!;
    private SqliteSceneStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new TemporaryDatabase();
        _store = new SqliteSceneStore(_files.Database);
    }

    [TearDown]
    public async Task TearDown() => await _files.DisposeAsync();

    [Test]
    public async Task FindAsync_LocalColours_ComeBackWithTheirNames()
    {
        var palette = new ScenePalette();
        palette.TryAddLocal(130, new Rgb(1, 2, 3), "night");
        await _store.AddAsync("a", new StoredScene(Info("s", 1), [new Voxel(-5, 0, 32767, 130)], palette.Local), default);

        var found = await _store.FindAsync("a", "s", default);

        Assert.That(found!.Info, Is.EqualTo(Info("s", 1)));
        Assert.That(found.Voxels, Is.EqualTo(new[] { new Voxel(-5, 0, 32767, 130) }));
        Assert.That(found.LocalTypes.Select(type => (type.Id, type.Name, type.Color)), Is.EqualTo(new[] { ((byte)130, "night", (Rgb?)new Rgb(1, 2, 3)) }));
    }

    [Test]
    public async Task FindAsync_MillionVoxelsAfterCrash_Equal()
    {
        var voxels = new Voxel[1_000_000];
        for (var index = 0; index < voxels.Length; index++)
        {
            voxels[index] = new Voxel((short)(index % 100), (short)(index / 10_000), (short)(index / 100 % 100), (byte)((index % 33) + 1));
        }

        await _store.AddAsync("a", new StoredScene(Info("large", voxels.Length), voxels, []), default);

        var found = await new SqliteSceneStore(_files.OpenAfterCrash()).FindAsync("a", "large", default);

        Assert.That(found!.Voxels.SequenceEqual(voxels), Is.True);
    }

    [Test]
    public async Task Scene_OfAnotherOwner_NeitherSeenNorChanged()
    {
        await _store.AddAsync("a", Scene("s", "mine"), default);

        Assert.That(await _store.FindAsync("b", "s", default), Is.Null);
        Assert.That(await _store.ListAsync("b", 10, 0, default), Is.Empty);
        Assert.That(await _store.UpdateAsync("b", Scene("s", "taken"), default), Is.False);
        Assert.That(await _store.DeleteAsync("b", "s", default), Is.False);
        Assert.That((await _store.FindAsync("a", "s", default))!.Info.Name, Is.EqualTo("mine"));
    }

    [Test]
    public async Task UpdateAsync_KnownScene_NewContentOldCreationTime()
    {
        await _store.AddAsync("a", Scene("s", "before"), default);
        var changed = new StoredScene(Info("s", 2) with { Name = "after", CreatedAt = Start.AddYears(1), UpdatedAt = Start.AddHours(1) }, [new Voxel(0, 0, 0, 1), new Voxel(1, 0, 0, 2)], []);

        Assert.That(await _store.UpdateAsync("a", changed, default), Is.True);

        var found = await _store.FindAsync("a", "s", default);
        Assert.That(found!.Info, Is.EqualTo(changed.Info with { CreatedAt = Start }));
        Assert.That(found.Voxels, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ListAsync_SeveralScenes_LastChangedFirstInPages()
    {
        for (var index = 0; index < 5; index++)
        {
            await _store.AddAsync("a", new StoredScene(Info($"s{index}", 0) with { UpdatedAt = Start.AddMinutes(index) }, [], []), default);
        }

        Assert.That((await _store.ListAsync("a", 2, 0, default)).Select(scene => scene.Id), Is.EqualTo(new[] { "s4", "s3" }));
        Assert.That((await _store.ListAsync("a", 9, 3, default)).Select(scene => scene.Id), Is.EqualTo(new[] { "s1", "s0" }));
    }

    [Test]
    public async Task DeleteAsync_Twice_TrueThenFalse()
    {
        await _store.AddAsync("a", Scene("s", "x"), default);

        Assert.That(await _store.DeleteAsync("a", "s", default), Is.True);
        Assert.That(await _store.DeleteAsync("a", "s", default), Is.False);
    }

    private static StoredScene Scene(string id, string name) => new(Info(id, 1) with { Name = name }, [new Voxel(0, 0, 0, 1)], []);

    private static StoredSceneInfo Info(string id, int count) => new(id, "name", count, Start, Start);
}
