namespace Agents.Core.Scenes.Programs;

/// <summary>Removes cells.</summary>
public sealed record RemoveOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "remove";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }
}
