using System.Collections.Frozen;
using System.Collections.Immutable;
using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>The things that can be placed by name. Immutable; safe for concurrent use.</summary>
public static class ObjectLibrary
{
    private static readonly FrozenDictionary<string, ObjectKind> ByName = Index();

    /// <summary>Gets every kind, sorted by category and name.</summary>
    public static ImmutableArray<ObjectKind> All { get; } =
        [.. ByName.Values.Distinct().OrderBy(kind => kind.Category, StringComparer.Ordinal).ThenBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>Finds a kind by its name or a synonym, in any case; null when there is none.</summary>
    public static ObjectKind? Find(string name) => ByName.GetValueOrDefault(name.Trim().Replace('_', ' '));

    /// <summary>Draws an object around its own base centre.</summary>
    /// <exception cref="ArgumentException">The kind is not of the library.</exception>
    public static VoxelCanvas Draw(ObjectSpec spec)
    {
        var kind = Find(spec.Kind) ?? throw new ArgumentException($"The library has no \"{spec.Kind}\".", nameof(spec));
        var brush = new ObjectBrush(spec);
        kind.Draw(brush);
        return brush.Canvas;
    }

    private static FrozenDictionary<string, ObjectKind> Index()
    {
        IEnumerable<ObjectKind> kinds =
        [
            .. Cars.Kinds,
            .. Trains.Kinds,
            .. Boats.Kinds,
            .. Aircraft.Kinds,
            .. Seats.Kinds,
            .. Tables.Kinds,
            .. Mammals.Kinds,
            .. Birds.Kinds,
            .. SeaAnimals.Kinds,
            .. SmallAnimals.Kinds,
            .. People.Kinds,
            .. Figures.Kinds,
            .. Letters.Kinds,
            .. Symbols.Kinds,
            .. Food.Kinds,
            .. Containers.Kinds,
            .. Tools.Kinds,
            .. Toys.Kinds,
            .. StreetThings.Kinds,
        ];
        var names = new Dictionary<string, ObjectKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in kinds)
        {
            names.Add(kind.Name, kind);
        }

        // A name always beats another kind's synonym.
        foreach (var kind in names.Values.ToList())
        {
            foreach (var synonym in kind.Synonyms)
            {
                names.TryAdd(synonym, kind);
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
