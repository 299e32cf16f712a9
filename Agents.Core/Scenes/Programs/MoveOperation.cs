namespace Agents.Core.Scenes.Programs;

/// <summary>Moves cells; what stood in their way is overwritten.</summary>
public sealed record MoveOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "move";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets by how much.</summary>
    public required Cell By { get; init; }
}
