using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>Gives cells another type; none is added or removed.</summary>
public sealed record PaintOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "paint";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the new type.</summary>
    public required string Type { get; init; }

    /// <summary>Gets how <see cref="Type"/> and <see cref="Accents"/> share them.</summary>
    public ObjectPattern Pattern { get; init; }

    /// <summary>Gets the further types of the pattern.</summary>
    public IReadOnlyList<string> Accents { get; init; } = [];
}
