using System.Collections.Immutable;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Objects;

/// <summary>What a kind draws with: the canvas, and the request resolved against the kind's own defaults.</summary>
/// <param name="spec">The request.</param>
/// <param name="usual">The kind's size at medium scale; null when it declares none.</param>
public sealed class ObjectBrush(ObjectSpec spec, Cell? usual = null)
{
    // More of a part than anybody counts; keeps a hostile number from deciding how long drawing takes.
    private const int MostParts = 400;

    private readonly double _ratio = ObjectExtent.Ratio(spec, usual);
    private readonly HashSet<string> _mainParts = new(StringComparer.Ordinal);

    /// <summary>Gets the request.</summary>
    public ObjectSpec Spec { get; } = spec;

    /// <summary>Gets what is drawn on.</summary>
    public VoxelCanvas Canvas { get; } = new();

    /// <summary>Gets the seeded source of variation.</summary>
    public Random Random { get; } = new(spec.Seed);

    /// <summary>Gets the parts that <see cref="MainType"/> was asked for: those that carry the object's colour and pattern.</summary>
    internal IReadOnlySet<string> MainParts => _mainParts;

    /// <summary>The wanted width, else <paramref name="usual"/> scaled by the request, at least <paramref name="least"/>.</summary>
    public int Width(int usual, int least = 1) => Extent(Spec.Width, usual, least);

    /// <summary>The wanted height, else <paramref name="usual"/> scaled by the request, at least <paramref name="least"/>.</summary>
    public int Height(int usual, int least = 1) => Extent(Spec.Height, usual, least);

    /// <summary>The wanted depth, else <paramref name="usual"/> scaled by the request, at least <paramref name="least"/>.</summary>
    public int Depth(int usual, int least = 1) => Extent(Spec.Depth, usual, least);

    /// <summary>A length that no request names, scaled by the request.</summary>
    public int Scaled(int usual, int least = 1) => Extent(null, usual, least);

    /// <summary>The type of a part: as asked for, else <paramref name="usual"/> (a palette name).</summary>
    public byte Type(string part, string usual) =>
        Spec.PartTypes.TryGetValue(part, out var type) ? type : Named(usual);

    /// <summary>The type of the part that carries "a red …": the part's own, else the object's main type, else <paramref name="usual"/>.</summary>
    /// <remarks>The request's pattern is laid over the cells of such a part once the object is drawn.</remarks>
    public byte MainType(string part, string usual)
    {
        if (Spec.PartTypes.TryGetValue(part, out var type))
        {
            return type;
        }

        _mainParts.Add(part);
        return Spec.Main ?? Named(usual);
    }

    /// <summary>The type of one cell of a part that carries the request's pattern, for kinds that have a pattern of their own.</summary>
    /// <param name="part">As of <see cref="MainType"/>.</param>
    /// <param name="usual">As of <see cref="MainType"/>.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="bounds">The body that the pattern spans.</param>
    public byte MainAt(string part, string usual, Cell cell, CellBox bounds)
    {
        var main = Spec.PartTypes.TryGetValue(part, out var type) ? type : Spec.Main ?? Named(usual);
        return PatternFill.TypeAt(Spec.Pattern, [main, .. Spec.Accents], cell, bounds, Spec.Seed);
    }

    /// <summary>Tells whether to draw a part that is there or not by default.</summary>
    public bool Has(string part, bool usual = true) =>
        !Spec.Without.Contains(part)
        && !(Spec.Counts.TryGetValue(part, out var count) && count <= 0)
        && (usual || IsNamed(part));

    /// <summary>How many of a part, at most 400; 0 when it is to be left out.</summary>
    public int Count(string part, int usual) =>
        Spec.Without.Contains(part) ? 0 : Spec.Counts.TryGetValue(part, out var count) ? Math.Clamp(count, 0, MostParts) : usual;

    /// <summary>Begins a part: what is drawn from now on belongs to it.</summary>
    public VoxelCanvas Part(string name) => Canvas.Part(name);

    /// <summary>The id of a palette entry.</summary>
    /// <exception cref="ArgumentException">The palette has no such name: a mistake in the kind, not in the request.</exception>
    public static byte Named(string name) =>
        BlockPalette.Default.Find(name)?.Id ?? throw new ArgumentException($"The palette has no \"{name}\".", nameof(name));

    /// <summary>Tells whether the request asks for a part: by name, by colour or by number.</summary>
    internal bool IsNamed(string part) =>
        Spec.With.Contains(part) || Spec.PartTypes.ContainsKey(part) || Spec.Counts.GetValueOrDefault(part) > 0;

    private int Extent(int? wanted, int usually, int least) =>
        wanted is { } value ? Math.Max(1, value) : ObjectExtent.Scale(usually, _ratio, least);
}
