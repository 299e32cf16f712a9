namespace Agents.Core.Scenes.Programs;

/// <summary>Empties the inside and leaves a shell; nothing seen from outside changes.</summary>
public sealed record HollowOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "hollow";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the thickness of the shell in cells, 1 or more.</summary>
    public int Wall { get; init; } = 1;
}
