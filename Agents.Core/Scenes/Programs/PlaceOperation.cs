using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>Places an object of the library: a house, a tree, an island. Its parts come named, e.g. <c>roof</c>.</summary>
public sealed record PlaceOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "place";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the kind, a name or synonym of the library.</summary>
    public required string Object { get; init; }

    /// <summary>Gets the overall size in words.</summary>
    public ObjectScale Scale { get; init; } = ObjectScale.Medium;

    /// <summary>Gets the extent in x; null leaves it to the object.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the extent in y; null leaves it to the object.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the extent in z; null leaves it to the object.</summary>
    public int? Depth { get; init; }

    /// <summary>Gets the type of the body; null leaves it to the object.</summary>
    public string? Type { get; init; }

    /// <summary>Gets how <see cref="Type"/> and <see cref="Accents"/> share it.</summary>
    public ObjectPattern Pattern { get; init; }

    /// <summary>Gets the further types of the pattern.</summary>
    public IReadOnlyList<string> Accents { get; init; } = [];

    /// <summary>Gets what is known of single parts: their type, their number, whether they are there.</summary>
    public IReadOnlyList<PartSetting> Parts { get; init; } = [];

    /// <summary>Gets whether the inside stays empty; null leaves it to the object.</summary>
    public bool? Hollow { get; init; }

    /// <summary>Gets the letters, for the kind <c>text</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Gets what varies.</summary>
    public int Seed { get; init; }

    /// <summary>Gets the quarter turns about the vertical, counter-clockwise seen from above, 0 to 3.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>Gets where its base centre goes; null is the origin.</summary>
    public Placement? At { get; init; }
}
