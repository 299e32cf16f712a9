using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Draws a thing as often as asked and arranges the copies: row, circle, grid, stack, corners.</summary>
internal sealed class Arranger(ThingDrawer drawer)
{
    // A program may have 1,000 operations; larger numbers become nested repeats.
    private const int MostSingle = 150;
    private const int MostRinged = 600;

    /// <summary>Draws all copies.</summary>
    public Drawing Draw(Thing thing)
    {
        if (thing.Groups is > 1 and var groups)
        {
            thing.Groups = null;
            var group = Draw(thing);
            thing.Groups = groups;
            return Drawing.Join(Line([.. Enumerable.Repeat(group, Math.Min(groups, MostSingle))], (1, 0, 0), Math.Max(2, group.Box.Width / 2)));
        }

        if (thing.Layers is > 1 and var layers)
        {
            thing.Layers = null;
            var layer = Draw(thing);
            thing.Layers = layers;
            return Drawing.Join(Line([.. Enumerable.Repeat(layer, Math.Min(layers, MostSingle))], (0, 1, 0), thing.Gap ?? Math.Max(2, layer.Items[0].Box.Height / 3)));
        }

        var count = thing.Number;
        if (count == 1)
        {
            return drawer.DrawOne(thing, 0);
        }

        if (thing.Shape == "block" && !ShapeSizer.IsFixed(thing) && thing.Scale is null)
        {
            thing.Measures["size"] = 1;
        }

        var arrangement = thing.Arrangement == Arrangement.None && count > 8 ? Arrangement.Grid : thing.Arrangement;
        if (count > MostSingle && arrangement is not (Arrangement.Heap or Arrangement.Circle or Arrangement.Triangle or Arrangement.Scatter or Arrangement.Diagonal))
        {
            return Repeat(thing, arrangement, count);
        }

        return Drawing.Join(Arrange(DrawItems(thing, Math.Min(count, MostRinged)), thing, arrangement));
    }

    private List<Drawing> DrawItems(Thing thing, int count)
    {
        var colors = thing.Colors.Count;
        var items = new List<Drawing>(count);
        for (var index = 0; index < count; index++)
        {
            if (thing.Progress != 0)
            {
                items.Add(drawer.DrawOne(Resized(thing, index, count), index));
            }
            else
            {
                // Equal copies are drawn once.
                items.Add(index < Math.Max(1, colors) ? drawer.DrawOne(thing, index) : Renamed(items[index % Math.Max(1, colors)]));
            }
        }

        return items;
    }

    private static Drawing Renamed(Drawing drawing) => drawing.Translate(Cell.Zero);

    // "each smaller": evenly from the full size down to a fraction that can still be told apart.
    private static Thing Resized(Thing thing, int index, int count)
    {
        var rank = thing.Progress < 0 ? count - index : index + 1;
        var copy = new Thing { Kind = thing.Kind, Shape = thing.Shape, Material = thing.Material, Pattern = thing.Pattern, Hollow = thing.Hollow, Pose = thing.Pose };
        copy.Colors.AddRange(thing.Colors.Count > 1 ? [thing.Colors[index % thing.Colors.Count]] : thing.Colors);
        copy.Parts.AddRange(thing.Parts);
        if (thing.Kind is not null)
        {
            copy.Measures["height"] = 3 + (rank * 3);
            return copy;
        }

        var given = thing.Sizes ?? thing.Measures.Values.Select(value => new[] { value }).FirstOrDefault();
        var largest = given is { Length: > 0 } ? given[0] : (2 * count) + 1;
        var side = Math.Max(1, largest - ((count - rank) * Math.Max(1, Math.Min(2, (largest - 1) / Math.Max(1, count - 1)))));
        if (thing.Shape is "pillar" or "cylinder" or "rod" or "cone" or "wall" && thing.Arrangement != Arrangement.Stack)
        {
            copy.Measures["height"] = 2 + (rank * 2);
            copy.Measures["width"] = 3;
        }
        else
        {
            copy.Measures["size"] = side;
        }

        return copy;
    }

    private static List<Drawing> Arrange(List<Drawing> items, Thing thing, Arrangement arrangement)
    {
        var wide = items.Max(item => Math.Max(item.Box.Width, item.Box.Depth));
        var gap = thing.Gap ?? (thing.Contiguous ? 0 : thing.Shape == "block" && wide <= 2 ? 1 : Math.Max(2, wide / 3));
        return arrangement switch
        {
            Arrangement.Circle => Spread(items, Circle(items.Count, wide, Math.Max(gap, 2))),
            Arrangement.Corners when items.Count != 4 => Spread(items, Circle(items.Count, wide, Math.Max(gap, 2))),
            Arrangement.Corners => Spread(items, Square(wide + Math.Max(4, wide))),
            Arrangement.Triangle => Spread(items, Triangle(items.Count, wide + gap)),
            Arrangement.Diagonal => Spread(items, [.. Enumerable.Range(0, items.Count).Select(index => (index * (wide + gap), -index * (wide + gap)))]),
            Arrangement.Grid => Spread(items, Grid(items.Count, thing.Grid, wide + gap)),
            Arrangement.Scatter => Spread(items, Scatter(items.Count, wide + gap)),
            Arrangement.Stack => Line(items, (0, 1, 0), thing.Gap ?? 0),
            Arrangement.Heap => Heap(items, wide),
            Arrangement.Depth => Line(items, (0, 0, -1), gap),
            _ => Line(items, (1, 0, 0), gap),
        };
    }

    // One after the other, each box beginning where the last one ends.
    private static List<Drawing> Line(List<Drawing> items, (int X, int Y, int Z) direction, int gap)
    {
        var placed = new List<Drawing>(items.Count) { items[0].MoveTo(Cell.Zero) };
        foreach (var item in items.Skip(1))
        {
            var last = placed[^1].Box;
            var here = item.MoveTo(Cell.Zero).Box;
            var by = direction switch
            {
                (1, _, _) => new Cell(last.Max.X + 1 + gap - here.Min.X, 0, 0),
                (_, 1, _) => new Cell(0, last.Max.Y + 1 + gap, 0),
                _ => new Cell(0, 0, last.Min.Z - 1 - gap - here.Max.Z),
            };
            placed.Add(item.MoveTo(by));
        }

        return placed;
    }

    // A square pyramid when the number fills one (5, 14, 30, 55), else rows that get shorter, upright.
    private static List<Drawing> Heap(List<Drawing> items, int wide)
    {
        var (layers, held) = (0, 0);
        while (held < items.Count)
        {
            layers++;
            held += layers * layers;
        }

        var isSquare = held == items.Count && layers > 1;
        var rows = isSquare ? layers : (int)Math.Ceiling((Math.Sqrt((8.0 * items.Count) + 1) - 1) / 2);
        var placed = new List<Drawing>(items.Count);
        for (var (row, y) = (rows, 0); row > 0 && placed.Count < items.Count; row--, y += items[0].Box.Height)
        {
            for (var index = 0; index < (isSquare ? row * row : row) && placed.Count < items.Count; index++)
            {
                var offset = (rows - row) * wide / 2;
                placed.Add(items[placed.Count].MoveTo(new Cell(offset + (index % row * wide), y, isSquare ? offset + (index / row * wide) : 0)));
            }
        }

        return placed;
    }

    private static List<Drawing> Spread(List<Drawing> items, List<(int X, int Z)> places) =>
        [.. items.Select((item, index) => item.MoveTo(new Cell(places[index].X, 0, places[index].Z)))];

    private static List<(int X, int Z)> Circle(int count, int wide, int gap)
    {
        var radius = Math.Max(wide, (int)Math.Ceiling(count * (wide + gap) * 1.15 / (2 * Math.PI)));
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var angle = (index * 2 * Math.PI / count) + (count == 4 ? 0 : Math.PI / 2);
            return ((int)Math.Round(radius * Math.Cos(angle)), (int)Math.Round(radius * Math.Sin(angle)));
        })];
    }

    private static List<(int X, int Z)> Square(int side) => [(0, 0), (side, 0), (0, side), (side, side)];

    private static List<(int X, int Z)> Grid(int count, (int Columns, int Rows)? grid, int step)
    {
        var columns = Math.Max(1, grid?.Columns ?? (int)Math.Ceiling(Math.Sqrt(count)));
        return [.. Enumerable.Range(0, count).Select(index => (index % columns * step, index / columns * step))];
    }

    private static List<(int X, int Z)> Triangle(int count, int step)
    {
        var places = new List<(int X, int Z)>();
        var (row, column) = (0, 0);
        while (places.Count < count)
        {
            places.Add((((2 * column) - row) * step / 2, row * step));
            (row, column) = column == row ? (row + 1, 0) : (row, column + 1);
        }

        return places;
    }

    // A grid with every place shifted a little, the same each time.
    private static List<(int X, int Z)> Scatter(int count, int step) =>
        [.. Grid(count, null, step + 2).Select((place, index) => (place.X + (index * 7 % 3), place.Z + (index * 5 % 3)))];

    private Drawing Repeat(Thing thing, Arrangement arrangement, int count)
    {
        var one = drawer.DrawOne(thing, 0).MoveTo(Cell.Zero);
        var gap = thing.Contiguous ? 0 : Math.Max(1, one.Box.Width / 3);
        var step = arrangement switch
        {
            Arrangement.Stack => new Cell(0, one.Box.Height, 0),
            Arrangement.Depth => new Cell(0, 0, -(one.Box.Depth + gap)),
            _ => new Cell(one.Box.Width + gap, 0, 0),
        };
        var (columns, rows) = arrangement == Arrangement.Grid
            ? thing.Grid ?? ((int)Math.Ceiling(Math.Sqrt(count)), (count + (int)Math.Ceiling(Math.Sqrt(count)) - 1) / (int)Math.Ceiling(Math.Sqrt(count)))
            : (count, 1);
        BuildOperation operation = new RepeatOperation { Count = Math.Clamp(columns, 1, 10_000), Step = step, Operations = one.Operations };
        var last = new Cell(step.X * (Math.Clamp(columns, 1, 10_000) - 1), step.Y * (columns - 1), step.Z * (columns - 1));
        if (rows > 1)
        {
            var across = new Cell(0, 0, one.Box.Depth + gap);
            operation = new RepeatOperation { Count = rows, Step = across, Operations = [operation] };
            last += new Cell(0, 0, across.Z * (rows - 1));
        }

        return new Drawing { Operations = [operation], Box = one.Box.Union(one.Box.Translate(last)) };
    }
}
