using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes.Language.Requests;

/// <summary>One thing a prompt asks for, with all that was said of it. Filled by the parser, then only read.</summary>
internal sealed class Thing
{
    /// <summary>Gets or sets the kind of the object library; null for a primitive.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets the primitive (a value of the word class Shape); null for an object.</summary>
    public string? Shape { get; set; }

    /// <summary>Gets or sets the size in words; null when none was given.</summary>
    public ObjectScale? Scale { get; set; }

    /// <summary>Gets the lengths by measure: width, height, depth, length, radius, diameter, edge, size, thickness, storeys.</summary>
    public Dictionary<string, int> Measures { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the measures that were called great (1) or small (-1) in words: tall, wide, thin.</summary>
    public Dictionary<string, int> Stretch { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets sizes given as <c>6x3x4</c>; two or three.</summary>
    public int[]? Sizes { get; set; }

    /// <summary>Gets the colours, palette names or hex.</summary>
    public List<string> Colors { get; } = [];

    /// <summary>Gets or sets the material, a palette name.</summary>
    public string? Material { get; set; }

    /// <summary>Gets or sets how the colours share the body; null when nothing was said.</summary>
    public ObjectPattern? Pattern { get; set; }

    /// <summary>Gets or sets whether the inside is empty; null when nothing was said.</summary>
    public bool? Hollow { get; set; }

    /// <summary>Gets or sets the pose: flat, standing or side; null when nothing was said.</summary>
    public string? Pose { get; set; }

    /// <summary>Gets or sets how many; null when no number was given.</summary>
    public int? Count { get; set; }

    /// <summary>Gets or sets whether the noun was a plural.</summary>
    public bool Plural { get; set; }

    /// <summary>Gets or sets whether the words said one of it: "a tree".</summary>
    public bool IsOne { get; set; }

    /// <summary>Gets or sets how several stand together.</summary>
    public Arrangement Arrangement { get; set; }

    /// <summary>Gets or sets columns and rows of a grid; null when not given.</summary>
    public (int Columns, int Rows)? Grid { get; set; }

    /// <summary>Gets or sets whether each next one is larger (1) or smaller (-1).</summary>
    public int Progress { get; set; }

    /// <summary>Gets or sets whether the things of a line touch each other.</summary>
    public bool Contiguous { get; set; }

    /// <summary>Gets or sets how many such groups there are; null for one.</summary>
    public int? Groups { get; set; }

    /// <summary>Gets or sets how many layers of a grid lie over each other; null for one.</summary>
    public int? Layers { get; set; }

    /// <summary>Gets the colours of single sides: top, bottom.</summary>
    public Dictionary<string, string> Sides { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the free cells between several; null when nothing was said.</summary>
    public int? Gap { get; set; }

    /// <summary>Gets or sets whether two colours take a half each.</summary>
    public bool IsHalved { get; set; }

    /// <summary>Gets or sets whether only half of it was asked for: its lower half.</summary>
    public bool IsHalf { get; set; }

    /// <summary>Gets or sets whether the second colour is a single band around the middle.</summary>
    public bool IsBanded { get; set; }

    /// <summary>Gets or sets whether the body has no top.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Gets or sets a size given by that of another thing: whose, which measure, how many times.</summary>
    public (Thing Other, string Measure, double Factor)? RelativeSize { get; set; }

    /// <summary>Gets what was said of parts.</summary>
    public List<PartSetting> Parts { get; } = [];

    /// <summary>Gets or sets the letters of a text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets whether a noun was found.</summary>
    public bool HasHead => Kind is not null || Shape is not null;

    /// <summary>Gets whether it lies on the ground itself.</summary>
    public bool HasGround => Shape is "ground" or "floor" or "square";

    /// <summary>Gets how many there are to draw, 1 to 10,000.</summary>
    public int Number => Math.Clamp(
        Grid is { } grid ? (int)Math.Min(10_000, (long)grid.Columns * grid.Rows) : Count ?? (!Plural ? 1 : Colors.Count > 1 && Pattern is null ? Colors.Count : Arrangement == Arrangement.None ? 3 : 5),
        1,
        10_000);

    /// <summary>Takes what was said of it later, where nothing had been said.</summary>
    public void TakeDescription(Thing other)
    {
        Sizes ??= other.Sizes;
        Scale ??= other.Scale;
        Hollow ??= other.Hollow;
        Pose ??= other.Pose;
        IsOpen |= other.IsOpen;
        if (HasHead && other.HasHead && Colors.Count == 0 && Material is null)
        {
            Colors.AddRange(other.Colors);
            Material = other.Material;
        }

        foreach (var (measure, value) in other.Measures)
        {
            Measures.TryAdd(measure, value);
        }
    }

    /// <summary>Becomes the other thing, with its colours, where this one stands.</summary>
    public void TakeLook(Thing other)
    {
        (Kind, Shape, Material) = (other.Kind, other.Shape, other.Material);
        Scale ??= other.Scale;
        Colors.Clear();
        Colors.AddRange(other.Colors);
        Parts.AddRange(other.Parts);
    }

    /// <summary>Takes noun and what else is missing from another.</summary>
    public void TakeHead(Thing other)
    {
        Kind = other.Kind;
        Shape = other.Shape;
        Scale ??= other.Scale;
        if (Colors.Count == 0 && Material is null)
        {
            Colors.AddRange(other.Colors);
        }

        Material ??= Colors.Count == 0 ? other.Material : null;
        Sizes ??= other.Sizes;
        foreach (var (measure, value) in other.Measures)
        {
            Measures.TryAdd(measure, value);
        }
    }
}
