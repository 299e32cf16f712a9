using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Sets things down on ground that is not flat: finds level, dry places, and fills up what would hang in the air.</summary>
/// <param name="ground">What things stand on.</param>
/// <param name="avoidsWater">Whether dry places are better.</param>
internal sealed class Landing(Drawing ground, bool avoidsWater)
{
    private static readonly byte Water = BlockPalette.Default.Find("water")!.Id;
    private readonly List<CellBox> _taken = [];

    /// <summary>Sets one thing down.</summary>
    /// <param name="item">What.</param>
    /// <param name="isCentral">Whether it belongs in the middle rather than somewhere on the ground.</param>
    /// <returns>The thing at its place, after whatever it stands on.</returns>
    public Drawing Place(Drawing item, bool isCentral)
    {
        var footprint = Footprint(item);
        var middle = ground.Box.BaseCenter;
        var best = (Score: double.MaxValue, X: middle.X, Z: middle.Z, Low: 0, High: ground.Box.Max.Y);
        var step = Math.Max(1, Math.Max(ground.Box.Width, ground.Box.Depth) / 40);
        for (var x = ground.Box.Min.X; x <= ground.Box.Max.X; x += step)
        {
            for (var z = ground.Box.Min.Z; z <= ground.Box.Max.Z; z += step)
            {
                // The middle is tried even if the steps pass over it.
                var (cx, cz) = (Math.Abs(x - middle.X) < step ? middle.X : x, Math.Abs(z - middle.Z) < step ? middle.Z : z);
                if (Judge(item, footprint, cx, cz, isCentral) is { } place && place.Score < best.Score)
                {
                    best = place;
                }
            }
        }

        if (best.Score == double.MaxValue)
        {
            best = best with { Low = best.High };
        }

        var landed = item.MoveTo(new Cell(best.X, best.High + 1, best.Z));
        _taken.Add(landed.Box);
        if (best.Low >= best.High || Foundation(footprint, best) is not { } foundation)
        {
            return landed;
        }

        return new Drawing { Operations = [foundation, .. landed.Operations], Box = landed.Box, Relief = landed.Relief };
    }

    // Where the thing meets the ground, relative to its base centre.
    private static (int MinX, int MaxX, int MinZ, int MaxZ) Footprint(Drawing item)
    {
        var center = item.Box.BaseCenter;
        if (item.Relief is null)
        {
            return (item.Box.Min.X - center.X, item.Box.Max.X - center.X, item.Box.Min.Z - center.Z, item.Box.Max.Z - center.Z);
        }

        var (minX, maxX, minZ, maxZ) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach (var (x, z) in item.Relief.Base)
        {
            (minX, maxX) = (Math.Min(minX, x - center.X), Math.Max(maxX, x - center.X));
            (minZ, maxZ) = (Math.Min(minZ, z - center.Z), Math.Max(maxZ, z - center.Z));
        }

        return (minX, maxX, minZ, maxZ);
    }

    private (double Score, int X, int Z, int Low, int High)? Judge(
        Drawing item, (int MinX, int MaxX, int MinZ, int MaxZ) footprint, int x, int z, bool isCentral)
    {
        var (low, high, wet) = (int.MaxValue, int.MinValue, 0);
        var (stepX, stepZ) = (Math.Max(1, (footprint.MaxX - footprint.MinX) / 4), Math.Max(1, (footprint.MaxZ - footprint.MinZ) / 4));
        for (var dx = footprint.MinX; dx <= footprint.MaxX; dx += stepX)
        {
            for (var dz = footprint.MinZ; dz <= footprint.MaxZ; dz += stepZ)
            {
                if (ground.TopAt(x + dx, z + dz) is not { } top)
                {
                    return null;
                }

                (low, high) = (Math.Min(low, top), Math.Max(high, top));
                wet += avoidsWater && ground.Relief?.SurfaceAt(x + dx, z + dz) == Water ? 1 : 0;
            }
        }

        var here = item.MoveTo(new Cell(x, high + 1, z)).Box;
        if (_taken.Exists(box => Overlaps(box, here)))
        {
            return null;
        }

        var middle = ground.Box.BaseCenter;
        double offX = (x - middle.X) / (ground.Box.Width / 2.0), offZ = (z - middle.Z) / (ground.Box.Depth / 2.0);
        var distance = Math.Sqrt((offX * offX) + (offZ * offZ));

        // The first of several goes a little left of the middle, the next ones far from those that stand.
        var wanted = isCentral ? distance * 6 : Math.Abs(distance - 0.4) * 2;
        var nearest = isCentral || _taken.Count == 0
            ? Math.Abs(offX + 0.3)
            : -_taken.Min(box => Math.Abs(box.BaseCenter.X - x) / (double)ground.Box.Width + (Math.Abs(box.BaseCenter.Z - z) / (double)ground.Box.Depth));
        return ((wet * 1000) + ((high - low) * 1.5) + wanted + (isCentral ? 0 : nearest * 2), x, z, low, high);
    }

    private ShapeOperation? Foundation((int MinX, int MaxX, int MinZ, int MaxZ) footprint, (double Score, int X, int Z, int Low, int High) place)
    {
        var surface = ground.Relief?.SurfaceAt(place.X, place.Z) ?? 0;
        var type = BlockPalette.Default[surface]?.Name;
        return type is null or "air"
            ? null
            : Enclosure.Box(null, type, new CellBox(
                new Cell(place.X + footprint.MinX, place.Low + 1, place.Z + footprint.MinZ),
                new Cell(place.X + footprint.MaxX, place.High, place.Z + footprint.MaxZ)));
    }

    private static bool Overlaps(CellBox a, CellBox b) =>
        a.Min.X - 1 <= b.Max.X && b.Min.X - 1 <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y && a.Min.Z - 1 <= b.Max.Z && b.Min.Z - 1 <= a.Max.Z;
}
