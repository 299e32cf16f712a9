using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places one thing and all that is related to it, from the reference outwards.</summary>
internal sealed class GroupPlacer(SceneRequest request, ThingDrawer drawer, Func<string, ObjectKind?> findKind)
{
    private static readonly string[] Tables = ["table", "desk", "shelf", "plate", "bench", "counter"];
    private static readonly string[] Crossings = ["bridge", "arch", "rainbow"];

    private readonly RequestPreparer _preparer = new(findKind);
    private readonly Arranger _arranger = new(drawer);
    private readonly Dictionary<Thing, Drawing> _placed = [];
    private readonly Dictionary<Thing, Landing> _landings = [];
    private readonly List<Thing> _order = [];

    /// <summary>Places the thing at the origin and the others by it.</summary>
    public Drawing Place(Thing root)
    {
        Put(root, _arranger.Draw(SizedAsGround(root)).MoveTo(Cell.Zero));
        Follow(root);
        return Drawing.Join([.. _order.Select(thing => _placed[thing])]);
    }

    private void Put(Thing thing, Drawing drawing, bool isFirst = false)
    {
        if (_placed.TryAdd(thing, drawing))
        {
            _order.Insert(isFirst ? 0 : _order.Count, thing);
        }
        else
        {
            _placed[thing] = drawing;
        }
    }

    private void Follow(Thing reference)
    {
        foreach (var edge in request.Relations.Where(edge => edge.Reference == reference && !_placed.ContainsKey(edge.Subject)).ToList())
        {
            PlaceBy(edge);
            Follow(edge.Subject);
        }
    }

    private void PlaceBy(SceneRelation edge)
    {
        var subject = edge.Subject;
        var host = _placed[edge.Reference];
        var relation = Refine(edge);
        if (relation == Relation.Around && Enclosure.Encloses(subject))
        {
            Put(subject, Enclosure.Draw(subject, host.Box));
            return;
        }

        if (relation is Relation.Through or Relation.With or Relation.Middle or Relation.Inside && RequestPreparer.IsWater(subject) && _preparer.IsGround(edge.Reference))
        {
            Embed(subject, edge.Reference, isThrough: relation == Relation.Through || subject.Kind is "river" or "stream");
            return;
        }

        if (relation == Relation.Around && subject.Count is null && subject.Number is 1 or 3)
        {
            subject.Count = subject.Number == 1 && subject.Shape == "torus" ? 1 : 8;
        }

        if (relation == Relation.On && host.Items.Count > 1 && subject.Shape is "floor" or "square" or "disc" or "box" && !ShapeSizer.IsFixed(subject))
        {
            // What rests on several reaches over all of them.
            subject.Measures["width"] = host.Box.Width;
            subject.Measures["depth"] = host.Box.Depth;
        }

        var drawing = _arranger.Draw(SizedAsGround(subject));
        switch (relation)
        {
            case Relation.On or Relation.Middle when _preparer.IsGround(edge.Reference):
                Land(subject, edge.Reference, drawing, relation == Relation.Middle || (drawing.Items.Count == 1 && !HasSeveral(edge.Reference)));
                break;
            case Relation.LeftEnd or Relation.RightEnd:
                Put(subject, AtEnd(drawing, host, relation == Relation.RightEnd));
                break;
            case Relation.On:
                Put(subject, OnTop(drawing, host));
                break;
            case Relation.Above:
                Put(subject, Over(drawing, host, edge.Gap ?? Math.Max(3, drawing.Box.Height / 3)));
                break;
            case Relation.Over:
                PlaceOver(subject, edge.Reference, drawing);
                break;
            case Relation.Under:
                PlaceUnder(subject, edge.Reference, drawing);
                break;
            case Relation.Joined:
                PlaceJoining(edge);
                break;
            case Relation.Between:
                PlaceBetween(edge, drawing);
                break;
            case Relation.Inside:
                PlaceInside(subject, edge.Reference, drawing);
                break;
            case Relation.Middle:
                Put(subject, drawing.MoveTo(host.Box.BaseCenter), isFirst: true);
                break;
            case Relation.Around:
                PlaceAround(subject, drawing, host);
                break;
            case Relation.Both:
                PlaceBoth(subject, drawing, host);
                break;
            case Relation.AtCorners:
                PlaceAtCorners(subject, drawing, host);
                break;
            default:
                // Land goes on without a gap.
                var isLand = relation is not Relation.Beside && subject.Kind is not null && edge.Reference.Kind is not null && _preparer.IsGround(subject) && _preparer.IsGround(edge.Reference);
                Put(subject, Beside(drawing, host, relation, isLand ? 0 : edge.Gap));
                break;
        }
    }

    // "With" says nothing of where: on the ground, on the table, around the table, else beside.
    private Relation Refine(SceneRelation edge)
    {
        if (edge.Relation is not (Relation.With or Relation.Through))
        {
            return edge.Relation == Relation.Inside && _preparer.IsGround(edge.Reference) ? Relation.On : edge.Relation;
        }

        if (RequestPreparer.IsWater(edge.Subject))
        {
            return edge.Relation;
        }

        if (_preparer.IsGround(edge.Reference))
        {
            return Relation.On;
        }

        if (Tables.Contains(edge.Reference.Kind))
        {
            return edge.Subject.Kind is "chair" or "stool" or "bench" ? Relation.Around : Relation.On;
        }

        return Enclosure.Encloses(edge.Subject) && edge.Subject.Kind is "fence" or "moat" or "hedge" ? Relation.Around : Relation.Beside;
    }

    private bool HasSeveral(Thing ground) => request.Relations.Count(edge => edge.Reference == ground) > 1;

    // Ground that carries things is made wide enough for them.
    private Thing SizedAsGround(Thing thing)
    {
        if (!_preparer.IsGround(thing) || ShapeSizer.IsFixed(thing))
        {
            return thing;
        }

        var carried = request.Relations
            .Where(edge => edge.Reference == thing && edge.Relation is Relation.On or Relation.LeftEnd or Relation.RightEnd or Relation.Middle or Relation.With or Relation.Inside && !RequestPreparer.IsWater(edge.Subject))
            .Select(edge => _arranger.Draw(edge.Subject))
            .ToList();
        var atCorners = request.Relations.Where(edge => edge.Reference == thing && edge.Relation == Relation.AtCorners).Select(edge => _arranger.Draw(edge.Subject).Items[0]).ToList();
        carried.AddRange(atCorners.Select(item => Drawing.Join([item, item, item, item])));
        if (carried.Count == 0)
        {
            return thing;
        }

        var widest = carried.Max(item => item.Items.Max(one => Math.Max(one.Box.Width, one.Box.Depth)));
        var number = carried.Sum(item => item.Items.Count);
        var needed = number == 1 ? widest + Math.Max(4, widest / 2) : (int)((widest + 3) * Math.Ceiling(Math.Sqrt(number)) * 1.3) + 2;
        var usual = thing.Shape is not null ? ShapeSizer.Size(thing) : _arranger.Draw(thing).Box is var box ? new Cell(box.Width, box.Height, box.Depth) : default;
        if (thing.Kind is not null)
        {
            // Slopes carry less than they cover.
            needed += needed / 2;
        }

        if (Math.Min(usual.X, usual.Z) < needed)
        {
            thing.Measures["width"] = needed | 1;
            thing.Measures["depth"] = needed | 1;
        }

        return thing;
    }

    private void Land(Thing subject, Thing ground, Drawing drawing, bool isCentral)
    {
        if (drawing.Items.Count > 1 && subject.Arrangement is not (Arrangement.None or Arrangement.Scatter))
        {
            Put(subject, OnTop(drawing, _placed[ground]));
            return;
        }

        if (!_landings.TryGetValue(ground, out var landing))
        {
            var avoidsWater = !RequestPreparer.IsWater(ground) && request.PlacingOf(subject)?.Relation != Relation.Middle;
            _landings[ground] = landing = new Landing(_placed[ground], avoidsWater);
        }

        Put(subject, Drawing.Join([.. drawing.Items.Select(item => landing.Place(item, isCentral && drawing.Items.Count == 1))]));
    }

    // As low as it can stand: on the highest column under it.
    private static Drawing OnTop(Drawing drawing, Drawing host)
    {
        var center = host.Box.BaseCenter;
        var standing = drawing.MoveTo(center);
        var top = int.MinValue;
        var columns = drawing.Relief is null || drawing.Box.Width * (long)drawing.Box.Depth <= 9
            ? null
            : standing.Relief!.Base.Take(400);
        if (columns is not null)
        {
            foreach (var (x, z) in columns)
            {
                top = Math.Max(top, host.TopAt(x, z) ?? int.MinValue);
            }
        }
        else if (host.Relief is not null && standing.Box.Width <= 64 && standing.Box.Depth <= 64)
        {
            for (var x = standing.Box.Min.X; x <= standing.Box.Max.X; x++)
            {
                for (var z = standing.Box.Min.Z; z <= standing.Box.Max.Z; z++)
                {
                    top = Math.Max(top, host.TopAt(x, z) ?? int.MinValue);
                }
            }
        }

        return drawing.MoveTo(center with { Y = (top == int.MinValue ? host.Box.Max.Y : top) + 1 });
    }

    private static Drawing AtEnd(Drawing drawing, Drawing host, bool isRight)
    {
        var standing = OnTop(drawing, host);
        var by = isRight ? host.Box.Max.X - standing.Box.Max.X : host.Box.Min.X - standing.Box.Min.X;
        var placed = standing.Translate(new Cell(by, 0, 0));
        var top = host.TopAt(placed.Box.BaseCenter.X, placed.Box.BaseCenter.Z) ?? host.Box.Max.Y;
        return placed.Translate(new Cell(0, top + 1 - placed.Box.Min.Y, 0));
    }

    private static Drawing Over(Drawing drawing, Drawing host, int gap) => drawing.MoveTo(host.Box.BaseCenter with { Y = host.Box.Max.Y + 1 + gap });

    private void PlaceOver(Thing subject, Thing reference, Drawing drawing)
    {
        var host = _placed[reference];
        if (RequestPreparer.IsWater(reference) || reference.Shape == "ground")
        {
            // A bridge stands in the water; the water fills what the bridge leaves free.
            var type = TypeChooser.Main(reference) is { } given && reference.Shape == "ground" ? given : "water";
            var box = drawing.MoveTo(Cell.Zero).Box;
            var water = new CellBox(box.Min - new Cell(2, 0, 4), new Cell(box.Max.X + 2, box.Min.Y, box.Max.Z + 4));
            Put(subject, drawing.MoveTo(Cell.Zero), isFirst: true);
            Put(reference, new Drawing { Operations = [Enclosure.Box(reference.Kind ?? type, type, water)], Box = water });
            return;
        }

        if (Crossings.Contains(subject.Kind ?? subject.Shape) && !ShapeSizer.IsFixed(subject))
        {
            subject.Measures["width"] = host.Box.Width + Math.Max(8, host.Box.Width / 2);
            subject.Measures["height"] = host.Box.Height + Math.Max(5, host.Box.Height / 2);
            var wide = _arranger.Draw(subject).MoveTo(host.Box.BaseCenter);
            if (wide.Relief?.IsFree(host.Box) == true)
            {
                Put(subject, wide);
                return;
            }

            Put(subject, wide.MoveTo(host.Box.BaseCenter with { Z = host.Box.Min.Z - wide.Box.Depth - 1 }));
            return;
        }

        Put(subject, Over(drawing, host, 2));
    }

    private void PlaceUnder(Thing subject, Thing reference, Drawing drawing)
    {
        var host = _placed[reference];
        if (subject.Shape == "ground" || RequestPreparer.IsWater(subject))
        {
            var floor = new CellBox(host.Box.Min - new Cell(3, 1, 3), new Cell(host.Box.Max.X + 3, host.Box.Min.Y - 1, host.Box.Max.Z + 3));
            var type = TypeChooser.Main(subject) ?? (RequestPreparer.IsWater(subject) ? "water" : "grass");
            Put(subject, new Drawing { Operations = [Enclosure.Box(subject.Kind ?? type, type, floor)], Box = floor });
            return;
        }

        var standing = drawing.MoveTo(host.Box.BaseCenter);
        if (host.Relief?.IsFree(standing.Box) == true && standing.Box.Max.Y < host.Box.Max.Y)
        {
            Put(subject, standing, isFirst: true);
            return;
        }

        // No room below: all that stands is lifted onto it.
        var lift = new Cell(0, drawing.Box.Height, 0);
        foreach (var thing in _order.ToList())
        {
            _placed[thing] = _placed[thing].Translate(lift);
        }

        _landings.Clear();
        Put(subject, standing);
    }

    private void PlaceBetween(SceneRelation edge, Drawing drawing)
    {
        var first = _placed[edge.Reference];
        var gap = Crossings.Contains(edge.Subject.Kind ?? edge.Subject.Shape) ? 0 : Math.Max(2, drawing.Box.Width / 4);
        if (edge.Second is { } other && !_placed.ContainsKey(other))
        {
            var second = _arranger.Draw(SizedAsGround(other)).MoveTo(first.Box.BaseCenter);
            var right = first.Box.Max.X + 1 + drawing.Box.Width + (2 * gap);
            Put(other, second.Translate(new Cell(right - second.Box.Min.X, 0, 0)));
            Put(edge.Subject, Middle(drawing, first.Box, _placed[other].Box));
            Follow(other);
        }
        else if (edge.Second is { } known)
        {
            Put(edge.Subject, Middle(drawing, first.Box, _placed[known].Box));
        }
        else if (first.Items.Count >= 2)
        {
            // "between two trees": the row is opened to make room.
            var left = first.Items[0];
            var second = first.Items[1].MoveTo(left.Box.BaseCenter);
            second = second.Translate(new Cell(left.Box.Max.X + 1 + drawing.Box.Width + (2 * gap) - second.Box.Min.X, 0, 0));
            Put(edge.Reference, Drawing.Join([left, second, .. first.Items.Skip(2).Select(item => item.Translate(new Cell(drawing.Box.Width + (2 * gap), 0, 0)))]));
            Put(edge.Subject, Middle(drawing, left.Box, second.Box));
        }
        else
        {
            Put(edge.Subject, Beside(drawing, first, Relation.Right));
        }
    }

    // A bridge is as long as the room between the two it joins.
    private void PlaceJoining(SceneRelation edge)
    {
        var first = _placed[edge.Reference];
        var room = Joint.Length(edge.Subject, first.Items[0].Box);
        var joined = new List<Drawing>();
        if (edge.Second is { } other)
        {
            if (!_placed.ContainsKey(other))
            {
                var second = _arranger.Draw(SizedAsGround(other)).MoveTo(first.Box.BaseCenter);
                Put(other, second.Translate(new Cell(first.Box.Max.X + 1 + room - second.Box.Min.X, 0, 0)));
                Follow(other);
            }

            joined.AddRange([first, _placed[other]]);
        }
        else
        {
            foreach (var item in first.Items)
            {
                var standing = item.MoveTo(first.Items[0].Box.BaseCenter);
                joined.Add(joined.Count == 0 ? item : standing.Translate(new Cell(joined[^1].Box.Max.X + 1 + room - standing.Box.Min.X, 0, 0)));
            }

            Put(edge.Reference, Drawing.Join([.. joined]));
        }

        var links = joined.Zip(joined.Skip(1), (left, right) => Joint.Draw(edge.Subject, edge.Reference, left, right)).ToList();
        if (links.Count > 0)
        {
            // What stands there already keeps its cells where the bridge reaches into it.
            Put(edge.Subject, Drawing.Join([.. links]), isFirst: true);
        }
        else
        {
            Put(edge.Subject, Beside(_arranger.Draw(edge.Subject), first, Relation.Touching));
        }
    }

    private static Drawing Middle(Drawing drawing, CellBox left, CellBox right)
    {
        if (left.Min.X > right.Min.X)
        {
            (left, right) = (right, left);
        }

        var x = (left.Max.X + right.Min.X + 1) / 2;
        return drawing.MoveTo(new Cell(x, left.Min.Y, (left.BaseCenter.Z + right.BaseCenter.Z) / 2));
    }

    private void PlaceInside(Thing subject, Thing reference, Drawing drawing)
    {
        var host = _placed[reference];
        if (host.Relief is null)
        {
            PlaceInShape(subject, reference, drawing, host);
            return;
        }

        for (var y = host.Box.Min.Y; y + drawing.Box.Height - 1 <= host.Box.Max.Y; y++)
        {
            var standing = drawing.MoveTo(host.Box.BaseCenter with { Y = y });
            if (host.Relief.IsFree(standing.Box))
            {
                Put(subject, standing, isFirst: true);
                return;
            }
        }

        Put(subject, drawing.MoveTo(host.Box.BaseCenter + new Cell(0, 1, 0)), isFirst: true);
    }

    private void PlaceInShape(Thing subject, Thing reference, Drawing drawing, Drawing host)
    {
        var isRound = reference.Shape is not ("cube" or "box" or "frame" or "block");
        var needed = Math.Max(drawing.Box.Width, Math.Max(drawing.Box.Height, drawing.Box.Depth)) * (isRound ? 2 : 1);
        var room = Math.Min(host.Box.Width, Math.Min(host.Box.Height, host.Box.Depth)) - 4;
        if (needed > room && !ShapeSizer.IsFixed(reference))
        {
            reference.Measures["size"] = Math.Min(100_000, needed + 6) | 1;
            host = _arranger.Draw(reference).MoveTo(host.Box.BaseCenter);
            Put(reference, host);
        }
        else if (needed > room && subject.Shape is not null && !ShapeSizer.IsFixed(subject))
        {
            subject.Measures["size"] = Math.Max(1, isRound ? room / 2 : room);
            drawing = _arranger.Draw(subject);
        }

        var floor = isRound && reference.Shape is not ("cylinder" or "dome" or "pillar" or "tube")
            ? (host.Box.Height - drawing.Box.Height) / 2
            : reference.Shape == "frame" ? 1 : Math.Max(1, reference.Measures.GetValueOrDefault("thickness", 1));
        Put(subject, drawing.MoveTo(host.Box.BaseCenter + new Cell(0, floor, 0)), isFirst: true);
    }

    private void PlaceAround(Thing subject, Drawing drawing, Drawing host)
    {
        if (subject.Shape == "torus" && drawing.Items.Count == 1)
        {
            // The hole must let the host through.
            var across = (int)((Math.Max(host.Box.Width, host.Box.Depth) + 4) * 1.75);
            subject.Measures["width"] = across;
            subject.Measures["height"] = Math.Max(1, across / 8);
            var ring = _arranger.Draw(subject);
            Put(subject, ring.MoveTo(host.Box.BaseCenter + new Cell(0, Math.Max(0, (host.Box.Height - ring.Box.Height) / 2), 0)));
            return;
        }

        var items = drawing.Items;
        var wide = items.Max(item => Math.Max(item.Box.Width, item.Box.Depth));
        var inner = Math.Sqrt(Math.Pow(host.Box.Width / 2.0, 2) + Math.Pow(host.Box.Depth / 2.0, 2));
        var radius = Math.Max(inner + (wide / 2.0) + 2, items.Count * (wide + 2) / (2 * Math.PI));
        var center = host.Box.BaseCenter;
        Put(subject, Drawing.Join([.. items.Select((item, index) =>
        {
            var angle = (index * 2 * Math.PI / items.Count) + (Math.PI / (items.Count == 4 ? 4 : 2));
            return item.MoveTo(center + new Cell((int)Math.Round(radius * Math.Cos(angle)), 0, (int)Math.Round(radius * Math.Sin(angle))));
        })]));
    }

    private void PlaceBoth(Thing subject, Drawing drawing, Drawing host)
    {
        if (drawing.Items.Count == 1)
        {
            drawing = new Drawing { Operations = drawing.Operations, Box = drawing.Box, Relief = drawing.Relief, Items = [drawing, drawing.Translate(Cell.Zero)] };
        }

        var left = (Drawing?)null;
        var right = (Drawing?)null;
        var all = new List<Drawing>();
        for (var index = 0; index < drawing.Items.Count; index++)
        {
            var isLeft = index % 2 == 0;
            var placed = Beside(drawing.Items[index], (isLeft ? left : right) ?? host, isLeft ? Relation.Left : Relation.Right);
            all.Add(placed);
            (left, right) = isLeft ? (placed, right) : (left, placed);
        }

        Put(subject, Drawing.Join(all));
    }

    private void PlaceAtCorners(Thing subject, Drawing drawing, Drawing host)
    {
        var item = drawing.Items[0];
        var (w, d) = (item.Box.Width / 2, item.Box.Depth / 2);
        var isFlat = host.Box.Height <= 2;
        var (dx, dz) = isFlat ? (-w, -d) : (w + 2, d + 2);
        var y = isFlat ? host.Box.Max.Y + 1 : host.Box.Min.Y;
        Cell[] corners =
        [
            new(host.Box.Min.X - dx, y, host.Box.Max.Z + dz), new(host.Box.Max.X + dx, y, host.Box.Max.Z + dz),
            new(host.Box.Min.X - dx, y, host.Box.Min.Z - dz), new(host.Box.Max.X + dx, y, host.Box.Min.Z - dz),
        ];
        Put(subject, Drawing.Join([.. corners.Take(subject.Count ?? 4).Select(corner => item.MoveTo(corner))]));
    }

    // Away from the host until nothing is in the way.
    private Drawing Beside(Drawing drawing, Drawing host, Relation relation, int? distance = null)
    {
        var gap = distance ?? (relation == Relation.Touching ? 0 : Math.Max(2, Math.Min(drawing.Box.Width, host.Box.Width) / 4));
        var here = drawing.MoveTo(host.Box.BaseCenter);
        for (var tries = 0; tries < 40; tries++)
        {
            var extra = gap + (tries * 2);
            var placed = here.Translate(relation switch
            {
                Relation.Left => new Cell(host.Box.Min.X - 1 - extra - here.Box.Max.X, 0, 0),
                Relation.Front => new Cell(0, 0, host.Box.Max.Z + 1 + extra - here.Box.Min.Z),
                Relation.Behind => new Cell(0, 0, host.Box.Min.Z - 1 - extra - here.Box.Max.Z),
                _ => new Cell(host.Box.Max.X + 1 + extra - here.Box.Min.X, 0, 0),
            });
            if (relation == Relation.Touching || distance is not null || !_placed.Values.Any(other => other != host && Overlaps(other.Box, placed.Box)))
            {
                return placed;
            }
        }

        return here.Translate(new Cell(_placed.Values.Max(other => other.Box.Max.X) + 3 - here.Box.Min.X, 0, 0));
    }

    private static bool Overlaps(CellBox a, CellBox b) =>
        a.Min.X - 1 <= b.Max.X && b.Min.X - 1 <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y && a.Min.Z - 1 <= b.Max.Z && b.Min.Z - 1 <= a.Max.Z;

    // Water in the ground takes the place of its surface.
    private void Embed(Thing subject, Thing ground, bool isThrough)
    {
        var host = _placed[ground];
        var center = host.Box.BaseCenter;
        var level = host.TopAt(center.X, center.Z) ?? host.Box.Max.Y;
        var across = Math.Max(3, Math.Min(host.Box.Width, host.Box.Depth) * (isThrough ? 2 : 5) / 12) | 1;
        var size = isThrough ? new Cell(Math.Max(3, across / 2 | 1), 1, host.Box.Depth) : new Cell(across, 1, across);
        var type = TypeChooser.Main(subject) ?? "water";
        var water = new ShapeOperation
        {
            Name = subject.Kind ?? type,
            Shape = isThrough ? ShapeKind.Box : ShapeKind.Cylinder,
            Type = type is "blue" ? "water" : type,
            Size = size,
            At = new Placement { Position = new Cell(center.X, level, center.Z) },
        };
        var operations = new List<BuildOperation>(host.Operations);
        if (host.Box.Max.Y > level)
        {
            operations.Add(new CarveOperation
            {
                Shape = water.Shape,
                Size = size with { Y = host.Box.Max.Y - level },
                At = new Placement { Position = new Cell(center.X, level + 1, center.Z) },
            });
        }

        operations.Add(water);
        var part = new PartOperation { Name = ground.Kind ?? "ground", Operations = operations };
        Put(ground, new Drawing { Operations = [part], Box = host.Box, Relief = host.Relief });
        var pond = CellBox.FromBaseCenter(new Cell(center.X, level, center.Z), size);
        Put(subject, new Drawing { Operations = [], Box = pond });
    }
}
