using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>Draws operations on a scope, and groups of operations: parts, rows, grids, rings, mirror images.</summary>
/// <remarks>A group is drawn once and then stamped as often as it is repeated.</remarks>
internal sealed class GroupDrawer(SceneLimits limits, ScenePalette palette, TypeResolver types, ProgramServices services)
{
    private readonly OperationDrawer _single = new(limits, types, services);

    /// <summary>Draws or edits on a scope where later operations overwrite.</summary>
    /// <exception cref="ProgramFaultException">The operation cannot be drawn; the scope is as it was.</exception>
    public void Apply(BuildOperation operation, DrawingScope scope)
    {
        if (operation is CarveOperation carve)
        {
            var drawing = _single.Carve(carve, scope);
            scope.Carve(drawing.Canvas, drawing.Offset);
        }
        else if (Draw(operation, scope) is { } drawing)
        {
            scope.Put(drawing);
        }
        else
        {
            EditCost.Check(operation, scope, limits);
            var edited = scope.Canvas.Clone();
            services.Edit(edited, EditOffset.Apply(operation, scope.Origin), palette);
            _single.CheckCount(edited);
            SceneBounds.Check(edited.Bounds, limits);
            scope.Replace(edited);
        }
    }

    /// <summary>Draws an operation; null when it edits what is there.</summary>
    /// <exception cref="ProgramFaultException">It cannot be drawn.</exception>
    public Drawing? Draw(BuildOperation operation, DrawingScope scope) => operation switch
    {
        PartOperation part => Part(part, scope),
        RepeatOperation repeat => Repeat(repeat, scope),
        GridOperation grid => Grid(grid, scope),
        RingOperation ring => Ring(ring, scope),
        MirrorOperation { Operations: { } operations } mirror => Mirror(mirror.Axis, operations, scope),
        _ => _single.Draw(operation, scope),
    };

    // The first of several origins, so that the row with the body's extent is centred as any box of that extent would be.
    private static int First(int count, int step, int extent)
    {
        var span = (count - 1) * Math.Abs(step);
        var first = (extent / 2) - ((span + extent) / 2);
        return step >= 0 ? first : first + span;
    }

    private static CellBox? BoundsOf(DrawingScope body) => body.Canvas.Bounds ?? body.Carved?.Bounds;

    private static Drawing Place(DrawingScope body, Placement? at, DrawingScope scope, string? name)
    {
        if (BoundsOf(body) is null)
        {
            return new Drawing(body.Canvas, Cell.Zero, Name: name);
        }

        var measured = body.Canvas.Bounds is null ? body.Carved! : body.Canvas;
        return new Drawing(body.Canvas, PlacementResolver.Resolve(at, measured, Cell.Zero, scope), body.Carved, name);
    }

    private Drawing Part(PartOperation part, DrawingScope scope)
    {
        Cell? origin = part.At?.Relation is null ? (part.At?.Position ?? Cell.Zero) + scope.Origin : null;
        return Place(Body(part.Operations, scope, origin), part.At, scope, part.Name);
    }

    private Drawing Repeat(RepeatOperation repeat, DrawingScope scope)
    {
        var body = Body(repeat.Operations, scope, origin: null);
        var box = BoundsOf(body);
        var step = repeat.Step;
        var first = new Cell(
            First(repeat.Count, step.X, box?.Width ?? 1),
            step.Y >= 0 ? 0 : (1 - repeat.Count) * step.Y,
            First(repeat.Count, step.Z, box?.Depth ?? 1));
        var origins = Enumerable.Range(0, repeat.Count).Select(index => first + new Cell(step.X * index, step.Y * index, step.Z * index));
        return Place(Stamp(body, origins, scope), repeat.At, scope, repeat.Name);
    }

    private Drawing Grid(GridOperation grid, DrawingScope scope)
    {
        var body = Body(grid.Operations, scope, origin: null);
        var box = BoundsOf(body);
        var first = new Cell(First(grid.Columns, grid.SpacingX, box?.Width ?? 1), 0, First(grid.Rows, grid.SpacingZ, box?.Depth ?? 1));
        var origins = Enumerable.Range(0, grid.Rows).SelectMany(
            _ => Enumerable.Range(0, grid.Columns),
            (row, column) => first + new Cell(column * grid.SpacingX, 0, row * grid.SpacingZ));
        return Place(Stamp(body, origins, scope), grid.At, scope, grid.Name);
    }

    private Drawing Ring(RingOperation ring, DrawingScope scope)
    {
        var body = Body(ring.Operations, scope, origin: null);
        var origins = Enumerable.Range(0, ring.Count).Select(index =>
        {
            var angle = 2 * Math.PI * index / ring.Count;
            return new Cell(Round(ring.Radius * Math.Sin(angle)), 0, -Round(ring.Radius * Math.Cos(angle)));
        });
        return Place(Stamp(body, origins, scope), ring.At, scope, ring.Name);

        // The sine of half a turn is not quite zero; without this a ring would be lopsided by one cell where a half is rounded.
        static int Round(double value) => (int)Math.Round(Math.Round(value, 6), MidpointRounding.AwayFromZero);
    }

    private Drawing Mirror(Axis axis, IReadOnlyList<BuildOperation> operations, DrawingScope scope)
    {
        var body = Body(operations, scope, scope.Origin);
        var both = new DrawingScope(scope, originInParent: null);
        if (BoundsOf(body) is { } box)
        {
            // A mirror that lies on the ground would put the image below it: both rise, and the image stands where the body stood.
            var rise = axis == Axis.Y ? new Cell(0, box.Height, 0) : Cell.Zero;
            var image = axis == Axis.Y ? new Cell(0, (2 * box.Min.Y) + box.Height - 1, 0) : Cell.Zero;
            both.Put(new Drawing(
                CanvasTransforms.Mirror(body.Canvas, axis),
                image,
                body.Carved is null ? null : CanvasTransforms.Mirror(body.Carved, axis)));
            both.Put(new Drawing(body.Canvas, rise, body.Carved));
            _single.CheckCount(both.Canvas);
        }

        return new Drawing(both.Canvas, scope.Origin, both.Carved);
    }

    private DrawingScope Body(IReadOnlyList<BuildOperation> operations, DrawingScope scope, Cell? origin)
    {
        var body = new DrawingScope(scope, origin);
        for (var index = 0; index < operations.Count; index++)
        {
            try
            {
                Apply(operations[index], body);
                _single.CheckCount(body.Canvas);
            }
            catch (ProgramFaultException exception)
            {
                throw new ProgramFaultException(ProgramFault.Join($"operations[{index}]", exception.Path), exception.Message, exception.IsOverLimit);
            }
        }

        return body;
    }

    private DrawingScope Stamp(DrawingScope body, IEnumerable<Cell> origins, DrawingScope scope)
    {
        var all = new DrawingScope(scope, originInParent: null);
        if (BoundsOf(body) is null)
        {
            return all;
        }

        // Not recorded one by one: names within are found from the whole, in one pass, when it is put in its place.
        foreach (var origin in origins)
        {
            if (body.Carved is not null)
            {
                all.Carve(body.Carved, origin);
            }

            all.Canvas.Stamp(body.Canvas, origin);
            _single.CheckCount(all.Canvas);
        }

        return all;
    }
}
