using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Turns a <see cref="Placement"/> into the distance by which a drawn thing is moved.</summary>
/// <remarks>
/// Relations work on the real bounding boxes. Two odd extents, or two even ones, are centred exactly; an odd one and an even one cannot be,
/// and then the smaller half is at the side of the larger coordinate, as in <see cref="CellBox.FromBaseCenter"/>.
/// </remarks>
internal static class PlacementResolver
{
    // A thing said to be above another one does not touch it.
    private const int LeastGapAbove = 1;

    private const long MostCellsSearched = 4_000_000;

    /// <summary>The distance for a thing that is drawn in its own coordinates.</summary>
    /// <param name="at">Where it goes; null is the origin of the scope.</param>
    /// <param name="thing">What was drawn; not empty.</param>
    /// <param name="reference">The point of it that an absolute position means.</param>
    /// <param name="scope">Where the names are looked up.</param>
    /// <exception cref="ProgramFaultException">A name is not known or there is no such place.</exception>
    public static Cell Resolve(Placement? at, VoxelCanvas thing, Cell reference, DrawingScope scope)
    {
        if (at?.Relation is not { } relation)
        {
            return (at?.Position ?? Cell.Zero) + scope.Origin - reference;
        }

        var anchor = scope.Find(at.Of ?? throw new ProgramFaultException("at.of", "A relation needs \"of\": the part it refers to, or \"scene\" or \"last\"."), "at.of");
        var box = thing.Bounds!.Value;
        var to = anchor.Box;
        var centred = to.BaseCenter - box.BaseCenter;
        var ground = to.Min.Y - box.Min.Y;
        var offset = relation switch
        {
            AnchorRelation.OnTopOf => centred with { Y = Top(thing, anchor, centred) + 1 + at.Gap - box.Min.Y },
            AnchorRelation.Above => centred with { Y = to.Max.Y + 1 + Math.Max(LeastGapAbove, at.Gap) - box.Min.Y },
            AnchorRelation.Under => Under(thing, anchor, centred, at.Gap),
            AnchorRelation.LeftOf => new Cell(to.Min.X - 1 - at.Gap - box.Max.X, ground, centred.Z),
            AnchorRelation.RightOf => new Cell(to.Max.X + 1 + at.Gap - box.Min.X, ground, centred.Z),
            AnchorRelation.InFrontOf => new Cell(centred.X, ground, to.Max.Z + 1 + at.Gap - box.Min.Z),
            AnchorRelation.Behind => new Cell(centred.X, ground, to.Min.Z - 1 - at.Gap - box.Max.Z),
            AnchorRelation.Inside => centred with { Y = Floor(thing, anchor, at.Of) - box.Min.Y },
            AnchorRelation.Between => Between(box, to, scope, at),
            _ => centred with { Y = ground },
        };
        return offset + at.Position;
    }

    // The highest cell below the thing: a flag stands on the roof of a castle and does not hover at the height of its towers.
    private static int Top(VoxelCanvas thing, FoundPart anchor, Cell centred)
    {
        var box = thing.Bounds!.Value;
        var feet = thing.Entries().Where(entry => entry.Cell.Y == box.Min.Y).Select(entry => entry.Cell + centred + anchor.ToCanvas).ToArray();
        var lowest = (long)feet.Length * anchor.Box.Height > MostCellsSearched ? anchor.Box.Max.Y + 1 : anchor.Box.Min.Y;
        for (var y = anchor.Box.Max.Y; y >= lowest; y--)
        {
            if (Array.Exists(feet, foot => anchor.Canvas[foot with { Y = y + anchor.ToCanvas.Y }] != 0))
            {
                return y;
            }
        }

        return anchor.Box.Max.Y;
    }

    // What stands on the ground and is open below, such as a table, shelters the thing; anything else has it underneath.
    private static Cell Under(VoxelCanvas thing, FoundPart anchor, Cell centred, int gap)
    {
        var box = thing.Bounds!.Value;
        var sheltered = centred with { Y = anchor.Box.Min.Y - box.Min.Y };
        var fits = box.Height < anchor.Box.Height
            && thing.Entries().All(entry => anchor.Canvas[entry.Cell + sheltered + anchor.ToCanvas] == 0);
        return fits ? sheltered : centred with { Y = anchor.Box.Min.Y - 1 - gap - box.Max.Y };
    }

    // The lowest free cells in the middle that are high enough, else the longest free stretch.
    private static int Floor(VoxelCanvas thing, FoundPart anchor, string name)
    {
        var height = thing.Bounds!.Value.Height;
        var middle = anchor.Box.BaseCenter;
        int best = 0, bestLength = 0, length = 0;
        for (var y = anchor.Box.Min.Y; y <= anchor.Box.Max.Y && bestLength < height; y++)
        {
            length = anchor.Canvas[(middle with { Y = y }) + anchor.ToCanvas] == 0 ? length + 1 : 0;
            if (length > bestLength)
            {
                bestLength = length;
                best = y - length + 1;
            }
        }

        return bestLength > 0
            ? best
            : throw new ProgramFaultException("at.of", $"{NearNames.Quote(name)} is solid, so nothing fits inside. Draw it with a wall, or hollow.");
    }

    private static Cell Between(CellBox box, CellBox one, DrawingScope scope, Placement at)
    {
        var other = scope.Find(
            at.And ?? throw new ProgramFaultException("at.and", "\"between\" needs a second part: give its name in \"and\"."),
            "at.and").Box;
        int freeX = Free(one.Min.X, one.Max.X, other.Min.X, other.Max.X),
            freeY = Free(one.Min.Y, one.Max.Y, other.Min.Y, other.Max.Y),
            freeZ = Free(one.Min.Z, one.Max.Z, other.Min.Z, other.Max.Z);
        var isStacked = freeY > 0 && freeX <= 0 && freeZ <= 0;
        return new Cell(
            freeX > 0 && freeX >= freeZ
                ? Middle(one.Min.X, one.Max.X, other.Min.X, other.Max.X, box.Min.X, box.Max.X)
                : Average(one.Min.X, one.Max.X, other.Min.X, other.Max.X, box.Min.X, box.Max.X),
            isStacked
                ? Middle(one.Min.Y, one.Max.Y, other.Min.Y, other.Max.Y, box.Min.Y, box.Max.Y)
                : Math.Min(one.Min.Y, other.Min.Y) - box.Min.Y,
            freeZ > 0 && freeZ > freeX
                ? Middle(one.Min.Z, one.Max.Z, other.Min.Z, other.Max.Z, box.Min.Z, box.Max.Z)
                : Average(one.Min.Z, one.Max.Z, other.Min.Z, other.Max.Z, box.Min.Z, box.Max.Z));
    }

    // How many cells lie between two ranges; 0 or less when they touch or overlap.
    private static int Free(int min1, int max1, int min2, int max2) => Math.Max(min2 - max1, min1 - max2) - 1;

    // The middle of the free cells between two ranges.
    private static int Middle(int min1, int max1, int min2, int max2, int min, int max) =>
        Half(Math.Min(max1, max2) + Math.Max(min1, min2) - min - max);

    // The middle of the middles of two ranges.
    private static int Average(int min1, int max1, int min2, int max2, int min, int max) =>
        (int)Math.Floor((((min1 + max1 + min2 + max2) / 2.0) - min - max) / 2);

    private static int Half(int doubled) => (int)Math.Floor(doubled / 2.0);
}
