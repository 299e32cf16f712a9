using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>What stands on land: any object of the library that a request names, and small flowers.</summary>
internal static class Scenery
{
    private static readonly string[] Petals = ["red", "yellow", "white", "pink", "purple", "orange"];

    /// <summary>The parts that every piece of land knows, besides its own materials. Any other kind of the library may be named as well.</summary>
    public static readonly string[] Parts = ["tree", "pine", "palm", "house", "cabin", "rock", "bush", "flower"];

    /// <summary>Stands the objects that the request names on the land, the biggest first.</summary>
    /// <param name="ground">The land.</param>
    /// <param name="own">Parts that the land draws itself.</param>
    /// <param name="usual">How many of what when the request does not say.</param>
    public static void Furnish(Ground ground, IReadOnlyCollection<string> own, params (string Part, int Count)[] usual)
    {
        var spec = ground.Brush.Spec;
        var named = spec.With.Concat(spec.Counts.Keys).Concat(spec.PartTypes.Keys).Concat(usual.Select(pair => pair.Part))
            .Distinct(StringComparer.Ordinal)
            .Where(part => !own.Contains(part, StringComparer.Ordinal) && !string.Equals(part, "flower", StringComparison.Ordinal))
            .Select(part => (Part: part, Kind: ObjectLibrary.Find(part)))
            .Where(pair => pair.Kind is { Category: not "terrain" })
            .OrderByDescending(pair => Area(pair.Kind!)).ThenBy(pair => pair.Part, StringComparer.Ordinal);
        foreach (var (part, kind) in named.ToList())
        {
            var few = usual.FirstOrDefault(pair => string.Equals(pair.Part, part, StringComparison.Ordinal)).Count;
            if (ground.Brush.Has(part, usual: few > 0))
            {
                Scatter(ground, part, kind!, ground.Brush.Count(part, few > 0 ? few : ground.Brush.Spec.With.Contains(part) ? Plenty(kind!) : 1));
            }
        }

        if (!own.Contains("flower", StringComparer.Ordinal))
        {
            var flowers = usual.FirstOrDefault(pair => string.Equals(pair.Part, "flower", StringComparison.Ordinal)).Count;
            if (ground.Brush.Has("flower", usual: flowers > 0))
            {
                Flowers(ground, ground.Brush.Count("flower", flowers > 0 ? flowers : 10));
            }
        }
    }

    /// <summary>Draws an object for standing on land; a size smaller than on its own.</summary>
    public static VoxelCanvas Draw(Ground ground, string part, string kind, ObjectScale scale, int variant)
    {
        var spec = new ObjectSpec { Kind = kind, Scale = scale, Seed = unchecked((ground.Brush.Spec.Seed * 31) + variant), Main = ground.Brush.Wanted(part) };
        foreach (var nested in new[] { "crown", "trunk", "roof", "leaf" })
        {
            if (ground.Brush.Wanted(nested) is { } type && ObjectLibrary.Find(kind)!.Parts.Contains(nested, StringComparer.Ordinal))
            {
                spec = spec with { PartTypes = spec.PartTypes.SetItem(nested, type) };
            }
        }

        return ObjectLibrary.Draw(spec);
    }

    private static int Area(ObjectKind kind) => kind.Usual is { } size ? size.X * size.Z : 100;

    // "With trees" is some; "with a lighthouse" arrives as one of it, for whoever reads the words sets the number.
    private static int Plenty(ObjectKind kind) =>
        string.Equals(kind.Category, "nature", StringComparison.Ordinal) && Area(kind) <= 81 ? 4 : 1;

    private static void Scatter(Ground ground, string part, ObjectKind kind, int count)
    {
        var random = new Random(unchecked((ground.Brush.Spec.Seed * 397) ^ (part.Length * 7919) ^ count));
        for (var index = 0; index < count; index++)
        {
            if (!Array.Exists([ObjectScale.Small, ObjectScale.Tiny], size => TryScatter(ground, part, Draw(ground, part, kind.Name, size, index), random)))
            {
                return;
            }
        }
    }

    private static bool TryScatter(Ground ground, string part, VoxelCanvas thing, Random random)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            // Near the middle first; farther out when that is full.
            var reach = Math.Min(1, 0.45 + (attempt / 200.0));
            var x = (int)((ground.Width / 2.0) + ((random.NextDouble() - 0.5) * ground.Width * reach));
            var z = (int)((ground.Depth / 2.0) + ((random.NextDouble() - 0.5) * ground.Depth * reach));
            if (ground.Stand(thing, part, x, z))
            {
                return true;
            }
        }

        // Chance found nothing: look everywhere, and build into a steep slope if need be.
        for (var z = 0; z < ground.Depth; z++)
        {
            for (var x = 0; x < ground.Width; x++)
            {
                if (ground.Stand(thing, part, x, z, slope: 12))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Flowers(Ground ground, int count)
    {
        var random = new Random(unchecked((ground.Brush.Spec.Seed * 131) + 7));
        for (var index = 0; index < count; index++)
        {
            var flower = new VoxelCanvas();
            flower.Part("stem").Set(0, 0, 0, ObjectBrush.Named("green"));
            flower.Part("petal").Set(0, 1, 0, ground.Brush.Wanted("flower") ?? ObjectBrush.Named(Petals[index % Petals.Length]));
            if (!TryFlower(ground, flower, random))
            {
                return;
            }
        }
    }

    private static bool TryFlower(Ground ground, VoxelCanvas flower, Random random)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            int x = random.Next(ground.Width), z = random.Next(ground.Depth);
            if (ground.Stand(flower, "flower", x, z))
            {
                return true;
            }
        }

        return false;
    }
}
