namespace Agents.Core.Scenes.Analysis;

/// <summary>A noun that names a thing or a part of one, and what such things look like. Where a number is a range it is from 0 to 1.</summary>
internal sealed record PartWord
{
    /// <summary>Gets how it is looked for.</summary>
    public required PartKind Kind { get; init; }

    /// <summary>Gets the nouns, singular; the first is the name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Gets the colours and materials it usually has; empty when any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Gets how high its middle lies in its thing; null when anywhere.</summary>
    public double? Level { get; init; }

    /// <summary>Gets the largest share of its thing's cells.</summary>
    public double MaxShare { get; init; } = 0.5;

    /// <summary>Gets where in its thing it lies.</summary>
    public PartSpot Spot { get; init; }

    /// <summary>Gets the height of a thing over its width, from and to; null when any.</summary>
    public (double Low, double High)? Slimness { get; init; }

    /// <summary>Gets whether a thing of other types than <see cref="Types"/> cannot be it.</summary>
    public bool IsTypeNeeded { get; init; }

    /// <summary>Gets the first noun.</summary>
    public string Name => Names[0];
}
