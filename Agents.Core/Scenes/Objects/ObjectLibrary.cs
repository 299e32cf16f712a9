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

    /// <summary>An upper bound of the size of what <see cref="Draw"/> draws, in cells, computed without drawing.</summary>
    /// <remarks>Constant time, so that a caller can refuse a size of 100,000 before anything is allocated.</remarks>
    /// <exception cref="ArgumentException">The kind is not of the library.</exception>
    public static Cell Measure(ObjectSpec spec)
    {
        var kind = Require(spec);
        return kind.Bound?.Invoke(spec) ?? ObjectExtent.Bound(spec, kind.Usual);
    }

    /// <summary>Draws an object around its own base centre: grounded, centred, and nothing beyond <see cref="Measure"/>.</summary>
    /// <remarks>The time grows with the measured volume: check that first.</remarks>
    /// <exception cref="ArgumentException">The kind is not of the library.</exception>
    public static VoxelCanvas Draw(ObjectSpec spec)
    {
        var kind = Require(spec);
        var brush = new ObjectBrush(spec, kind.Usual);
        kind.Draw(brush);
        return ObjectFinish.Apply(brush, Measure(spec));
    }

    private static ObjectKind Require(ObjectSpec spec) =>
        Find(spec.Kind) ?? throw new ArgumentException($"The library has no \"{spec.Kind}\".", nameof(spec));

    private static FrozenDictionary<string, ObjectKind> Index()
    {
        IEnumerable<ObjectKind> kinds =
        [
            .. Houses.Kinds,
            .. Castles.Kinds,
            .. Landmarks.Kinds,
            .. Bridges.Kinds,
            .. Monuments.Kinds,
            .. Trees.Kinds,
            .. Plants.Kinds,
            .. Natural.Kinds,
            .. TerrainLand.Kinds,
            .. TerrainHeights.Kinds,
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
