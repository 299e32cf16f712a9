namespace Agents.Core.Scenes.Objects;

/// <summary>What is set into the walls of a building: windows, doors, a porch.</summary>
internal static class HouseFront
{
    /// <summary>Sets windows of glass, each apart from the next, front first; as many as asked for, else two in front and back and one or two a side.</summary>
    public static void Windows(ObjectBrush brush, CellBox walls, int wallHeight, int storeys, bool hasFront = true)
    {
        var slots = new List<(int Rank, CellBox Box)>();
        var pitch = Math.Max(3, (wallHeight - 1) / storeys);
        for (var storey = 0; storey < storeys; storey++)
        {
            var low = (storey * pitch) + 2;
            var high = Math.Min(low + (pitch > 3 ? 1 : 0), wallHeight - 2);
            low = Math.Min(low, high);
            if (low >= 1)
            {
                AddSlots(slots, walls, low, high, storey * 8, hasFront);
            }
        }

        var usual = slots.Count(slot => slot.Rank % 8 < 4);
        var wanted = brush.Has("window") ? brush.Count("window", usual) : 0;
        var type = brush.Type("window", "glass");
        foreach (var (_, box) in slots.OrderBy(slot => wanted > usual ? slot.Rank % 8 : slot.Rank).Take(wanted))
        {
            brush.Part("window").Fill(box, type);
        }
    }

    /// <summary>Draws rows of single windows around a box, between two levels.</summary>
    public static void Band(ObjectBrush brush, CellBox walls, int low, int high)
    {
        var type = brush.Type("window", "glass");
        for (var x = walls.Min.X + 1; x < walls.Max.X; x++)
        {
            if (Math.Min(x - walls.Min.X, walls.Max.X - x) % 2 == 1)
            {
                brush.Part("window").Box(x, low, walls.Min.Z, x, high, walls.Min.Z, type);
                brush.Part("window").Box(x, low, walls.Max.Z, x, high, walls.Max.Z, type);
            }
        }

        for (var z = walls.Min.Z + 1; z < walls.Max.Z; z++)
        {
            if (Math.Min(z - walls.Min.Z, walls.Max.Z - z) % 2 == 1)
            {
                brush.Part("window").Box(walls.Min.X, low, z, walls.Min.X, high, z, type);
                brush.Part("window").Box(walls.Max.X, low, z, walls.Max.X, high, z, type);
            }
        }
    }

    /// <summary>Sets a door into the middle of the front wall, on the ground.</summary>
    public static void Door(ObjectBrush brush, CellBox walls, int wallHeight, string usual, bool isWide)
    {
        var doors = brush.Has("door") ? brush.Count("door", 1) : 0;
        if (doors == 0)
        {
            return;
        }

        var top = Math.Max(1, Math.Min(wallHeight >= 6 ? 2 : 1, wallHeight - 2));
        var (low, high) = Drafting.Middle(walls.Min.X, walls.Max.X);
        var type = brush.Type("door", usual);
        if (isWide)
        {
            var half = Math.Max(1, (walls.Width / 4) - (low == high ? 0 : 1));
            top = Math.Max(top, Math.Min(wallHeight - 2, 3));
            low = Math.Max(walls.Min.X + 1, low - half);
            high = Math.Min(walls.Max.X - 1, high + half);
        }

        if (doors == 1)
        {
            brush.Part("door").Box(low, 0, walls.Max.Z, high, top, walls.Max.Z, type);
            return;
        }

        // More than one: spread over the front, the rest at the back.
        var most = Math.Max(1, (walls.Width - 1) / 2);
        Spread(brush, walls, Math.Min(doors, most), walls.Max.Z, top, type);
        Spread(brush, walls, Math.Min(doors - Math.Min(doors, most), most), walls.Min.Z, top, type);
    }

    /// <summary>Draws a porch before the door, where one was asked for.</summary>
    public static void Porch(ObjectBrush brush, CellBox walls, int wallHeight)
    {
        if (!brush.Has("porch", usual: false))
        {
            return;
        }

        var type = brush.Type("porch", "log");
        int reach = walls.Max.Z + 3, top = Math.Min(3, wallHeight - 1);
        brush.Part("porch").Box(walls.Min.X, 0, walls.Max.Z + 1, walls.Max.X, 0, reach, type);
        brush.Part("porch").Box(walls.Min.X, 1, reach, walls.Min.X, top, reach, type);
        brush.Part("porch").Box(walls.Max.X, 1, reach, walls.Max.X, top, reach, type);
        brush.Part("porch").Box(walls.Min.X, top, walls.Max.Z + 1, walls.Max.X, top, reach, type);
    }

    private static void Spread(ObjectBrush brush, CellBox walls, int doors, int z, int top, byte type)
    {
        for (var index = 0; index < doors; index++)
        {
            var x = walls.Min.X + ((((2 * index) + 1) * walls.Width) / (2 * doors));
            brush.Part("door").Box(x, 0, z, x, top, z, type);
        }
    }

    // Ranks 0-3 are the usual ones (front, sides, back), 4 and above fill the gaps for those who want many.
    private static void AddSlots(List<(int Rank, CellBox Box)> slots, CellBox walls, int low, int high, int rank, bool hasFront)
    {
        foreach (var (isX, min, max) in new[] { (true, walls.Min.X, walls.Max.X), (false, walls.Min.Z, walls.Max.Z) })
        {
            var mid = (max - min) / 2;
            var offsets = Enumerable.Range(2, Math.Max(0, mid - 2)).Where(offset => offset % 2 == 0 && offset + 1 <= mid - (isX ? 1 : 0)).ToList();
            if (offsets.Count == 0)
            {
                offsets.Add(isX ? 1 : Math.Max(1, mid));
            }

            var main = offsets[offsets.Count / 2];
            foreach (var offset in offsets.OrderBy(offset => offset == main ? 0 : 1))
            {
                var pairRank = offset == main ? 0 : 4;
                foreach (var at in new[] { min + offset, max - offset }.Distinct())
                {
                    Add(isX ? new Cell(at, 0, walls.Max.Z) : new Cell(walls.Min.X, 0, at), rank + pairRank + (isX ? 0 : 1), isX && !hasFront);
                    Add(isX ? new Cell(at, 0, walls.Min.Z) : new Cell(walls.Max.X, 0, at), rank + pairRank + (isX ? 3 : 1), isSkipped: false);
                }
            }
        }

        void Add(Cell at, int itsRank, bool isSkipped)
        {
            if (!isSkipped)
            {
                slots.Add((itsRank, new CellBox(at with { Y = low }, at with { Y = high })));
            }
        }
    }
}
