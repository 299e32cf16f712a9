using System.Collections.Immutable;

namespace Agents.Core.Scenes.Objects;

/// <summary>What is known of an object before it is drawn. Everything but the kind has a default of the object's own.</summary>
public sealed record ObjectSpec
{
    /// <summary>Gets the canonical name of a kind of the library, e.g. <c>house</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the overall size in words.</summary>
    public ObjectScale Scale { get; init; } = ObjectScale.Medium;

    /// <summary>Gets the wanted extent in x, in cells; null leaves it to the object.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the wanted extent in y, in cells; null leaves it to the object.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the wanted extent in z, in cells; null leaves it to the object.</summary>
    public int? Depth { get; init; }

    /// <summary>Gets the type of the body as a whole ("a red house"); null leaves it to the object.</summary>
    public byte? Main { get; init; }

    /// <summary>Gets the further types of a pattern ("red and white stripes": main red, then white).</summary>
    public ImmutableArray<byte> Accents { get; init; } = [];

    /// <summary>Gets how main and accents share the body.</summary>
    public ObjectPattern Pattern { get; init; }

    /// <summary>Gets types by part, e.g. <c>roof</c> to 5 ("with a red roof"); a part named here is drawn even if it is not there by default.</summary>
    public ImmutableDictionary<string, byte> PartTypes { get; init; } = ImmutableDictionary<string, byte>.Empty;

    /// <summary>Gets how many of a part, e.g. <c>tower</c> to 4; keys are singular.</summary>
    public ImmutableDictionary<string, int> Counts { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Gets the parts asked for, singular ("with a chimney").</summary>
    public ImmutableHashSet<string> With { get; init; } = [];

    /// <summary>Gets the parts to leave out, singular ("without windows").</summary>
    public ImmutableHashSet<string> Without { get; init; } = [];

    /// <summary>Gets whether the inside stays empty; null leaves it to the object.</summary>
    public bool? Hollow { get; init; }

    /// <summary>Gets the letters to draw, for the kind <c>text</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Gets what varies where the object has variations (terrain, tree crowns). The same seed draws the same cells.</summary>
    public int Seed { get; init; }
}
