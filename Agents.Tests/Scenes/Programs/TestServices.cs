using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Programs;

/// <summary>A library with one house, and an editor that can remove and paint everything.</summary>
internal static class TestServices
{
    public static ProgramServices Create(Func<VoxelCanvas, string, CellBox?>? recognise = null) => new()
    {
        FindObject = name => name is "house" or "home" ? "house" : null,
        ObjectNames = () => ["house"],
        MeasureObject = spec => new Cell(spec.Width ?? 5, (spec.Height ?? 4) + 1, spec.Depth ?? 5),
        DrawObject = DrawHouse,
        Edit = Edit,
        Recognise = recognise,
    };

    public static ProgramExpander Expander(SceneLimits? limits = null, IReadOnlyList<Voxel>? existing = null) =>
        new(new ScenePalette(), limits ?? new SceneLimits(), Create(), existing);

    /// <summary>Applies all; every operation must be free of faults.</summary>
    public static List<Voxel> Expand(params BuildOperation[] operations)
    {
        var expander = Expander();
        var voxels = new List<Voxel>();
        foreach (var operation in operations)
        {
            Assert.That(expander.TryApply(operation, out var added, out var fault), Is.True, fault?.ToString());
            voxels.AddRange(added);
        }

        return voxels;
    }

    public static ShapeOperation Box(int x, int y, int z, string type = "red", Placement? at = null, string? name = null) =>
        new() { Shape = ShapeKind.Box, Size = new Cell(x, y, z), Type = type, At = at, Name = name };

    public static Placement At(int x, int y, int z) => new() { Position = new Cell(x, y, z) };

    public static Placement To(AnchorRelation relation, string of, int gap = 0) => new() { Relation = relation, Of = of, Gap = gap };

    public static CellBox BoundsOf(IEnumerable<Voxel> voxels) =>
        voxels.Select(voxel => new CellBox(voxel.Cell, voxel.Cell)).Aggregate((all, box) => all.Union(box));

    private static VoxelCanvas DrawHouse(ObjectSpec spec)
    {
        int width = spec.Width ?? 5, height = spec.Height ?? 4, depth = spec.Depth ?? 5;
        var canvas = new VoxelCanvas();
        canvas.Draw(new Shape(ShapeKind.Box, new Cell(width, height, depth), Wall: 1), Cell.Zero, spec.Main ?? 17);
        canvas.Part("roof").Draw(new Shape(ShapeKind.Box, new Cell(width, 1, depth)), new Cell(0, height, 0), spec.PartTypes.GetValueOrDefault("roof", (byte)5));
        return canvas;
    }

    private static void Edit(VoxelCanvas canvas, BuildOperation operation, ScenePalette palette)
    {
        foreach (var cell in canvas.Cells.Select(pair => pair.Key).ToArray())
        {
            switch (operation)
            {
                case PaintOperation paint:
                    canvas.Set(cell, palette.Resolve(paint.Type) ?? throw new ProgramFaultException("type", "There is no such type."));
                    break;
                case RemoveOperation:
                    canvas.Set(cell, 0);
                    break;
                case MoveOperation move:
                    canvas.Set(cell, 0);
                    canvas.Set(cell + move.By, 1);
                    break;
                default:
                    throw new ProgramFaultException("op", "The editor of the tests cannot do this.");
            }
        }
    }
}
