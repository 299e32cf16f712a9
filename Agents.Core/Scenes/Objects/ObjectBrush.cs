using System.Collections.Immutable;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Objects;

/// <summary>What a kind draws with: the canvas, and the request resolved against the kind's own defaults.</summary>
public sealed class ObjectBrush(ObjectSpec spec)
{
    /// <summary>Gets the request.</summary>
    public ObjectSpec Spec { get; } = spec;

    /// <summary>Gets what is drawn on.</summary>
    public VoxelCanvas Canvas { get; } = new();

    /// <summary>Gets the seeded source of variation.</summary>
    public Random Random { get; } = new(spec.Seed);

    /// <summary>The wanted width, else <paramref name="usual"/> scaled by the request's size word, at least <paramref name="least"/>.</summary>
    public int Width(int usual, int least = 1) => Extent(Spec.Width, usual, least);

    /// <summary>The wanted height, else <paramref name="usual"/> scaled by the request's size word, at least <paramref name="least"/>.</summary>
    public int Height(int usual, int least = 1) => Extent(Spec.Height, usual, least);

    /// <summary>The wanted depth, else <paramref name="usual"/> scaled by the request's size word, at least <paramref name="least"/>.</summary>
    public int Depth(int usual, int least = 1) => Extent(Spec.Depth, usual, least);

    /// <summary>A length that no request names, scaled by the request's size word.</summary>
    public int Scaled(int usual, int least = 1) => Extent(null, usual, least);

    /// <summary>The type of a part: as asked for, else <paramref name="usual"/> (a palette name).</summary>
    public byte Type(string part, string usual) =>
        Spec.PartTypes.TryGetValue(part, out var type) ? type : Named(usual);

    /// <summary>The type of the part that carries "a red …": the part's own, else the object's main type, else <paramref name="usual"/>.</summary>
    public byte MainType(string part, string usual) =>
        Spec.PartTypes.TryGetValue(part, out var type) ? type : Spec.Main ?? Named(usual);

    /// <summary>Tells whether to draw a part that is there or not by default.</summary>
    public bool Has(string part, bool usual = true) =>
        !Spec.Without.Contains(part)
        && (usual || Spec.With.Contains(part) || Spec.PartTypes.ContainsKey(part) || Spec.Counts.GetValueOrDefault(part) > 0);

    /// <summary>How many of a part; 0 when it is to be left out.</summary>
    public int Count(string part, int usual) =>
        Spec.Without.Contains(part) ? 0 : Spec.Counts.TryGetValue(part, out var count) ? Math.Max(0, count) : usual;

    /// <summary>Begins a part: what is drawn from now on belongs to it.</summary>
    public VoxelCanvas Part(string name) => Canvas.Part(name);

    /// <summary>The id of a palette entry.</summary>
    /// <exception cref="ArgumentException">The palette has no such name: a mistake in the kind, not in the request.</exception>
    public static byte Named(string name) =>
        BlockPalette.Default.Find(name)?.Id ?? throw new ArgumentException($"The palette has no \"{name}\".", nameof(name));

    private int Extent(int? wanted, int usual, int least) =>
        wanted is { } value ? Math.Max(1, value) : Math.Max(least, (int)Math.Round(usual * Factor(Spec.Scale), MidpointRounding.AwayFromZero));

    private static double Factor(ObjectScale scale) => scale switch
    {
        ObjectScale.Tiny => 0.5,
        ObjectScale.Small => 0.75,
        ObjectScale.Large => 1.5,
        ObjectScale.Huge => 2,
        _ => 1,
    };
}
