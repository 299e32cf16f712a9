using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>Draws the operations that draw something of their own: shapes, lines, pictures, cells, ground, objects.</summary>
internal sealed class OperationDrawer(SceneLimits limits, TypeResolver types, ProgramServices services)
{
    // Fixed, so that a shape looks the same each time; its operation has no seed.
    private const int SpotSeed = 1;

    /// <summary>Draws an operation; null when it is none of these.</summary>
    /// <exception cref="ProgramFaultException">It cannot be drawn.</exception>
    public Drawing? Draw(BuildOperation operation, DrawingScope scope) => operation switch
    {
        ShapeOperation shape => Place(Shape(shape), Cell.Zero, shape.At, scope, shape.Name),
        LineOperation line => new Drawing(Line(line), scope.Origin, Name: line.Name),
        LayerOperation layer => Place(Layer(layer, allowAir: !scope.IsScene), Cell.Zero, layer.At, scope, layer.Name),
        VoxelsOperation voxels => Voxels(voxels, scope),
        HeightmapOperation heightmap => Place(Heightmap(heightmap), Cell.Zero, heightmap.At, scope, heightmap.Name),
        PlaceOperation place => Object(place, scope),
        _ => null,
    };

    /// <summary>The cells that a carve operation empties.</summary>
    public Drawing Carve(CarveOperation carve, DrawingScope scope)
    {
        var canvas = new VoxelCanvas();
        Fill(canvas, new Shape(carve.Shape, carve.Size, carve.Axis), [1], ObjectPattern.Plain);
        return Place(canvas, Cell.Zero, carve.At, scope, name: null);
    }

    /// <summary>Ends an operation whose cells are more than a scene may have.</summary>
    public void CheckCount(VoxelCanvas canvas)
    {
        if (canvas.Count > limits.MaxVoxels)
        {
            throw new ProgramFaultException("", $"A scene has at most {limits.MaxVoxels:N0} voxels. Make it smaller, or hollow with a wall.", isOverLimit: true);
        }
    }

    private static Drawing Place(VoxelCanvas canvas, Cell reference, Placement? at, DrawingScope scope, string? name, string? alias = null) =>
        canvas.Bounds is null
            ? new Drawing(canvas, Cell.Zero, Name: name)
            : new Drawing(canvas, PlacementResolver.Resolve(at, canvas, reference, scope), Name: name, Alias: alias);

    private VoxelCanvas Shape(ShapeOperation operation)
    {
        var canvas = new VoxelCanvas();
        Fill(
            canvas,
            new Shape(operation.Shape, operation.Size, operation.Axis, operation.Wall),
            types.Resolve(operation.Type, operation.Accents, operation.Pattern != ObjectPattern.Plain),
            operation.Pattern);
        return canvas;
    }

    private void Fill(VoxelCanvas canvas, Shape shape, byte[] colors, ObjectPattern pattern)
    {
        var box = CellBox.FromBaseCenter(Cell.Zero, shape.Size);
        for (var y = 0; y < shape.Size.Y; y++)
        {
            for (var z = 0; z < shape.Size.Z; z++)
            {
                for (var x = 0; x < shape.Size.X; x++)
                {
                    if (shape.Contains(x, y, z))
                    {
                        var cell = box.Min + new Cell(x, y, z);
                        canvas.Set(cell, PatternFill.TypeAt(pattern, colors, cell, box, SpotSeed));
                    }
                }
            }

            CheckCount(canvas);
        }
    }

    private VoxelCanvas Line(LineOperation operation)
    {
        var type = types.Resolve(operation.Type, "type");
        var canvas = new VoxelCanvas();
        canvas.Line(operation.From, operation.To, type);
        if (operation.Thickness == 1)
        {
            return canvas;
        }

        var thick = new VoxelCanvas();
        int before = operation.Thickness / 2, after = operation.Thickness - before - 1;
        foreach (var (cell, _, _) in canvas.Entries())
        {
            thick.Box(cell.X - before, cell.Y - before, cell.Z - before, cell.X + after, cell.Y + after, cell.Z + after, type);
            CheckCount(thick);
        }

        return thick;
    }

    private VoxelCanvas Layer(LayerOperation operation, bool allowAir)
    {
        var legend = new Dictionary<char, byte> { [' '] = 0, ['.'] = 0 };
        for (var index = 0; index < operation.Legend.Count; index++)
        {
            var entry = operation.Legend[index];
            legend[entry.Character.Length == 1
                ? entry.Character[0]
                : throw new ProgramFaultException($"legend[{index}].character", $"The character must be one character, but it is {NearNames.Quote(entry.Character)}.")]
                = types.Resolve(entry.Type, $"legend[{index}].type", allowAir);
        }

        var canvas = new VoxelCanvas();
        var isUpright = operation.Plane == LayerPlane.Xy;
        var rows = operation.Rows.Count;
        var size = new Cell(operation.Rows.Max(row => row.Length), isUpright ? rows : 1, isUpright ? 1 : rows);
        var min = CellBox.FromBaseCenter(Cell.Zero, size).Min;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < operation.Rows[row].Length; column++)
            {
                var character = operation.Rows[row][column];
                if (!legend.TryGetValue(character, out var type))
                {
                    throw new ProgramFaultException($"rows[{row}]", $"The character {NearNames.Quote(character.ToString())} is not in the legend. Add it, or use a space for nothing.");
                }

                canvas.Set(min + (isUpright ? new Cell(column, rows - 1 - row, 0) : new Cell(column, 0, row)), type);
            }
        }

        return canvas;
    }

    private Drawing Voxels(VoxelsOperation operation, DrawingScope scope)
    {
        var canvas = new VoxelCanvas();
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var index = 0; index < operation.Voxels.Count; index++)
        {
            var voxel = operation.Voxels[index];
            if (!known.TryGetValue(voxel.Type, out var type))
            {
                type = types.Resolve(voxel.Type, $"voxels[{index}].type");
                known.Add(voxel.Type, type);
            }

            canvas.Set(voxel.X, voxel.Y, voxel.Z, type);
        }

        return new Drawing(canvas, scope.Origin, Name: operation.Name);
    }

    private VoxelCanvas Heightmap(HeightmapOperation operation)
    {
        var layers = operation.Types.Select((type, index) => types.Resolve(type, $"types[{index}]")).ToArray();
        var canvas = new VoxelCanvas();
        var box = CellBox.FromBaseCenter(Cell.Zero, operation.Size);
        for (var z = 0; z < operation.Size.Z; z++)
        {
            for (var x = 0; x < operation.Size.X; x++)
            {
                var noise = ValueNoise.At(x, z, operation.Roughness, operation.Seed);
                var height = operation.MinHeight + (int)Math.Round((operation.Size.Y - operation.MinHeight) * noise);
                for (var y = 0; y < height; y++)
                {
                    // The surface lies on top everywhere; what is below shares the depth, from the bottom up.
                    var layer = y == height - 1 ? layers.Length - 1 : y * (layers.Length - 1) / height;
                    canvas.Set(box.Min + new Cell(x, y, z), layers[layer]);
                }
            }

            CheckCount(canvas);
        }

        return canvas;
    }

    private Drawing Object(PlaceOperation operation, DrawingScope scope)
    {
        var spec = ObjectSpecs.Create(operation, types, services);
        var canvas = CanvasTransforms.Turn(services.DrawObject(spec), operation.QuarterTurns);
        CheckCount(canvas);
        return Place(canvas, canvas.Bounds?.BaseCenter ?? Cell.Zero, operation.At, scope, operation.Name, spec.Kind);
    }
}
