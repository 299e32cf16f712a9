using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Checks the numbers of an operation and measures what it will cost, before anything is allocated for it.</summary>
/// <remarks>Volumes saturate at the largest 64-bit number, so that no product of sizes and repeats can wrap around to a small one.</remarks>
internal sealed class ProgramMeter(SceneLimits limits, TypeResolver types, ProgramServices services)
{
    private const int MaxGap = 1_024;
    private const int MaxThickness = 64;
    private const double MaxFactor = 64;

    /// <summary>Gets the operations counted so far, nested ones too.</summary>
    public int Operations { get; private set; }

    /// <summary>The number of cells that the operation may touch, each as often as it is repeated.</summary>
    /// <exception cref="ProgramFaultException">A number is out of its range.</exception>
    public long Measure(BuildOperation operation, int depth = 0)
    {
        Operations++;
        if (Operations > limits.MaxOperations)
        {
            throw new ProgramFaultException("", $"A program has at most {limits.MaxOperations:N0} operations, nested ones counted. Use repeat, grid or ring.", isOverLimit: true);
        }

        return operation switch
        {
            ShapeOperation shape => Shape(shape),
            CarveOperation carve => Box(carve.Size, carve.At),
            LineOperation line => Line(line),
            LayerOperation layer => Layer(layer),
            VoxelsOperation voxels => Voxels(voxels),
            HeightmapOperation heightmap => Heightmap(heightmap),
            PlaceOperation place => Object(place),
            PartOperation part => Group(part.Operations, 1, part.At, depth),
            RepeatOperation repeat => Repeat(repeat, depth),
            GridOperation grid => Grid(grid, depth),
            RingOperation ring => Ring(ring, depth),
            MirrorOperation { Operations: { } nested } => Group(nested, 2, at: null, depth),
            CopyOperation copy => Copy(copy),
            ScaleOperation scale => Scale(scale),
            MoveOperation move => Step(move.By, 1, "by"),
            HollowOperation hollow => AtLeastOne(hollow.Wall, "wall"),
            _ => 0,
        };
    }

    private static long Multiply(long a, long b) => a > 0 && b > long.MaxValue / a ? long.MaxValue : a * b;

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    private static long AtLeastOne(int value, string path) =>
        value >= 1 ? 0 : throw new ProgramFaultException(path, $"The value must be 1 or more, but it is {value}.");

    private long Shape(ShapeOperation shape)
    {
        var volume = Box(shape.Size, shape.At);
        if (shape.Wall < 0)
        {
            throw new ProgramFaultException("wall", $"The thickness must be 0 (solid) or more, but it is {shape.Wall}.");
        }

        if (shape is { Shape: ShapeKind.Box, Wall: 0 })
        {
            Fits(volume, "size");
        }

        // Only these two are searched step by step for the inside.
        return shape.Shape is ShapeKind.Torus or ShapeKind.Arch
            ? Multiply(volume, Math.Clamp(shape.Wall, 1, Math.Max(1, Math.Min(shape.Size.X, Math.Min(shape.Size.Y, shape.Size.Z)) / 2)))
            : volume;
    }

    private long Box(Cell size, Placement? at)
    {
        Extent(size.X, "size.x");
        Extent(size.Y, "size.y");
        Extent(size.Z, "size.z");
        Check(at);
        return (long)size.X * size.Y * size.Z;
    }

    private void Extent(int extent, string path)
    {
        if (extent < 1 || extent > limits.MaxExtent)
        {
            throw new ProgramFaultException(path, $"The extent must be 1 to {limits.MaxExtent:N0} cells, but it is {extent:N0}.", isOverLimit: extent > limits.MaxExtent);
        }
    }

    private long Line(LineOperation line)
    {
        Position(line.From, "from");
        Position(line.To, "to");
        if (line.Thickness is < 1 or > MaxThickness)
        {
            throw new ProgramFaultException("thickness", $"The thickness must be 1 to {MaxThickness} cells, but it is {line.Thickness:N0}.");
        }

        var delta = line.To - line.From;
        var length = 1L + Math.Max(Math.Abs(delta.X), Math.Max(Math.Abs(delta.Y), Math.Abs(delta.Z)));
        return Multiply(length, (long)line.Thickness * line.Thickness * line.Thickness);
    }

    private long Layer(LayerOperation layer)
    {
        Check(layer.At);
        Extent(layer.Rows.Count, "rows");
        var width = layer.Rows.Max(row => row.Length);
        Extent(width, "rows[0]");
        return (long)width * layer.Rows.Count;
    }

    private long Voxels(VoxelsOperation voxels)
    {
        Fits(voxels.Voxels.Count, "voxels");
        for (var index = 0; index < voxels.Voxels.Count; index++)
        {
            var voxel = voxels.Voxels[index];
            var cell = new Cell(voxel.X, voxel.Y, voxel.Z);
            if (!IsInRange(cell))
            {
                Position(cell, $"voxels[{index}]");
            }
        }

        return voxels.Voxels.Count;
    }

    private long Heightmap(HeightmapOperation heightmap)
    {
        var volume = Box(heightmap.Size, heightmap.At);
        if (heightmap.Types.Count == 0)
        {
            throw new ProgramFaultException("types", "Give at least one type, the last being the surface.");
        }

        if (heightmap.MinHeight < 1 || heightmap.MinHeight > heightmap.Size.Y)
        {
            throw new ProgramFaultException("minHeight", $"The least height must be 1 to size.y ({heightmap.Size.Y:N0}), but it is {heightmap.MinHeight:N0}.");
        }

        if (heightmap.Roughness is < 2 or > 256)
        {
            throw new ProgramFaultException("roughness", $"The distance between hills must be 2 to 256 cells, but it is {heightmap.Roughness:N0}.");
        }

        Fits((long)heightmap.Size.X * heightmap.Size.Z * heightmap.MinHeight, "size");
        return volume;
    }

    private long Object(PlaceOperation place)
    {
        Check(place.At);
        foreach (var (extent, path) in new[] { (place.Width, "width"), (place.Height, "height"), (place.Depth, "depth") })
        {
            if (extent is { } given)
            {
                Extent(given, path);
            }
        }

        var size = services.MeasureObject(ObjectSpecs.Create(place, types, services));
        Extent(Math.Max(size.X, Math.Max(size.Y, size.Z)), "scale");
        return (long)size.X * size.Y * size.Z;
    }

    private long Repeat(RepeatOperation repeat, int depth)
    {
        Count(repeat.Count, "count");
        Step(repeat.Step, repeat.Count - 1, "step");
        if (repeat.Count > 1 && repeat.Step == Cell.Zero)
        {
            throw new ProgramFaultException("step", "All copies would lie in the same place. Give a step that is not zero.");
        }

        return Group(repeat.Operations, repeat.Count, repeat.At, depth);
    }

    private long Grid(GridOperation grid, int depth)
    {
        Count(grid.Columns, "columns");
        Count(grid.Rows, "rows");
        Step(new Cell(grid.SpacingX, 0, 0), grid.Columns - 1, "spacingX");
        Step(new Cell(0, 0, grid.SpacingZ), grid.Rows - 1, "spacingZ");
        if ((grid.Columns > 1 && grid.SpacingX < 1) || (grid.Rows > 1 && grid.SpacingZ < 1))
        {
            throw new ProgramFaultException(grid.Columns > 1 && grid.SpacingX < 1 ? "spacingX" : "spacingZ", "The spacing must be 1 or more.");
        }

        return Group(grid.Operations, Multiply(grid.Columns, grid.Rows), grid.At, depth);
    }

    private long Ring(RingOperation ring, int depth)
    {
        Count(ring.Count, "count");
        if (ring.Radius < 0 || ring.Radius > limits.MaxExtent)
        {
            throw new ProgramFaultException("radius", $"The radius must be 0 to {limits.MaxExtent:N0} cells, but it is {ring.Radius:N0}.");
        }

        return Group(ring.Operations, ring.Count, ring.At, depth);
    }

    private long Group(IReadOnlyList<BuildOperation> operations, long times, Placement? at, int depth)
    {
        if (depth >= limits.MaxGroupDepth)
        {
            throw new ProgramFaultException("operations", $"Groups may be nested at most {limits.MaxGroupDepth} deep.", isOverLimit: true);
        }

        Check(at);
        var once = 1L;
        for (var index = 0; index < operations.Count; index++)
        {
            try
            {
                once = Add(once, Measure(operations[index], depth + 1));
            }
            catch (ProgramFaultException exception)
            {
                throw new ProgramFaultException(ProgramFault.Join($"operations[{index}]", exception.Path), exception.Message, exception.IsOverLimit);
            }
        }

        return Multiply(once, times);
    }

    private long Copy(CopyOperation copy)
    {
        Count(copy.Count, "count");
        Check(copy.At);
        return copy.By is { } by ? Step(by, copy.Count, "by") : 0;
    }

    private static long Scale(ScaleOperation scale)
    {
        foreach (var (factor, path) in new[] { (scale.Factor, "factor"), (scale.FactorX, "factorX"), (scale.FactorY, "factorY"), (scale.FactorZ, "factorZ") })
        {
            if (factor is { } given && !(given > 0 && given <= MaxFactor))
            {
                throw new ProgramFaultException(path, $"The factor must be above 0 and at most {MaxFactor}.");
            }
        }

        return 0;
    }

    private void Count(int count, string path)
    {
        AtLeastOne(count, path);
        Fits(count, path);
    }

    private void Fits(long voxels, string path)
    {
        if (voxels > limits.MaxVoxels)
        {
            throw new ProgramFaultException(path, $"A scene has at most {limits.MaxVoxels:N0} voxels; this makes {voxels:N0}. Make it smaller, or hollow with a wall.", isOverLimit: true);
        }
    }

    private long Step(Cell step, long times, string path)
    {
        var range = (long)limits.MaxCoordinate - limits.MinCoordinate;
        if (Math.Max(Math.Abs((long)step.X), Math.Max(Math.Abs((long)step.Y), Math.Abs((long)step.Z))) * Math.Max(1, times) > range)
        {
            throw new ProgramFaultException(path, $"The last one would lie outside of the coordinates {limits.MinCoordinate:N0} to {limits.MaxCoordinate:N0}.");
        }

        return 0;
    }

    private void Check(Placement? at)
    {
        if (at is null)
        {
            return;
        }

        Position(at.Position, "at.position");
        if (at.Gap is < 0 or > MaxGap)
        {
            throw new ProgramFaultException("at.gap", $"The gap must be 0 to {MaxGap:N0} cells, but it is {at.Gap:N0}.");
        }
    }

    /// <summary>Checks that a position lies where voxels may be.</summary>
    /// <exception cref="ProgramFaultException">It does not.</exception>
    public void Position(Cell position, string path)
    {
        if (!IsInRange(position))
        {
            throw new ProgramFaultException(
                path,
                $"The position ({position.X}, {position.Y}, {position.Z}) lies outside of the coordinates {limits.MinCoordinate:N0} to {limits.MaxCoordinate:N0}.");
        }
    }

    private bool IsInRange(Cell cell) => IsInRange(cell.X) && IsInRange(cell.Y) && IsInRange(cell.Z);

    private bool IsInRange(int coordinate) => coordinate >= limits.MinCoordinate && coordinate <= limits.MaxCoordinate;
}
