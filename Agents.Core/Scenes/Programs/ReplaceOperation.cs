namespace Agents.Core.Scenes.Programs;

/// <summary>Turns one type into another.</summary>
public sealed record ReplaceOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "replace";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the type to look for.</summary>
    public required string From { get; init; }

    /// <summary>Gets the type to put; <c>air</c> removes.</summary>
    public required string To { get; init; }
}
