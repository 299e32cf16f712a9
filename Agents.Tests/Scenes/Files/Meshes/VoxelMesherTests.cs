using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Files;
using Agents.Plugins.Scenes.Files.Meshes;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files.Meshes;

public sealed class VoxelMesherTests
{
    [Test]
    public void Build_SolidBox_HasOneRectangleASide()
    {
        var grid = new VoxelGrid(TestScenes.Noise(1, Cell.Zero, new Cell(7, 5, 3), 1).ConvertAll(voxel => voxel with { Type = 1 }));

        Assert.That(VoxelMesher.Build(grid, _ => false).TriangleCount, Is.EqualTo(12));
    }

    [Test]
    public void Build_LongestRow_IsOneRectangle()
    {
        var row = Enumerable.Range(short.MinValue, 65_536).Select(x => new Voxel((short)x, short.MaxValue, short.MinValue, 1)).ToList();

        var mesh = VoxelMesher.Build(new VoxelGrid(row), _ => false);

        Assert.That(mesh.TriangleCount, Is.EqualTo(12));
        Assert.That(Volume(mesh), Is.EqualTo(65_536));
    }

    [Test]
    public void Build_GlassOnStone_ClosesBothBodies()
    {
        var grid = new VoxelGrid([new Voxel(0, 0, 0, TestScenes.Stone), new Voxel(0, 1, 0, TestScenes.Glass)]);

        Assert.That(VoxelMesher.Build(grid, type => type == TestScenes.Glass).TriangleCount, Is.EqualTo(24));
        Assert.That(VoxelMesher.Build(grid, _ => false).TriangleCount, Is.EqualTo(20));
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public FsCheck.Property Build_AnyScene_EnclosesItsVoxelsAndCoversEveryOpenFace(int seed)
    {
        var random = new Random(seed);
        var size = new Cell(random.Next(1, 10), random.Next(1, 10), random.Next(1, 10));
        var voxels = TestScenes.Noise(seed, new Cell(random.Next(-9, 9), random.Next(-9, 9), random.Next(-9, 9)), size, random.NextDouble());
        voxels.Add(new Voxel(20, 20, 20, 1));
        var grid = new VoxelGrid(voxels);
        var open = grid.Voxels.Sum(voxel => Sides.Count(side => At(grid, voxel.Cell + side) == 0));

        var closed = VoxelMesher.Build(grid, _ => false);
        var seeThrough = VoxelMesher.Build(grid, type => type % 3 == 0);

        return (Volume(closed) == voxels.Count && Area(closed) == open && Volume(seeThrough) == voxels.Count && Area(seeThrough) >= open).ToProperty();
    }

    [Test]
    public void Grid_FarAndNearCells_AreAllFound()
    {
        var voxels = TestScenes.Scattered(3, 20_000, 32_767);
        var grid = new VoxelGrid(voxels);

        Assert.That(voxels.TrueForAll(voxel => At(grid, voxel.Cell) == voxel.Type), Is.True);
        Assert.That(grid[32_768, 0, -32_769], Is.Zero);
    }

    private static readonly Cell[] Sides = [new(1, 0, 0), new(-1, 0, 0), new(0, 1, 0), new(0, -1, 0), new(0, 0, 1), new(0, 0, -1)];

    private static byte At(VoxelGrid grid, Cell cell) => grid[cell.X, cell.Y, cell.Z];

    private static long Area(VoxelMesh mesh) => mesh.Parts.Sum(part => part.Quads.Sum(quad => (long)quad.Width * quad.Height));

    // Gauss: a face adds its area times its distance from the origin along its normal; only the x faces are needed.
    private static long Volume(VoxelMesh mesh)
    {
        var corners = new Cell[4];
        long volume = 0;
        foreach (var quad in mesh.Parts.SelectMany(part => part.Quads).Where(quad => quad.Axis == 0))
        {
            quad.Corners(corners);
            Cell a = corners[1] - corners[0], b = corners[3] - corners[0];
            volume += (((long)a.Y * b.Z) - ((long)a.Z * b.Y)) * corners[0].X;
        }

        return volume;
    }
}
