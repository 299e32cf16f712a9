namespace Agents.Core.Scenes.Programs;

/// <summary>Fills the free cells that are enclosed on every side: the opposite of <see cref="HollowOperation"/>.</summary>
public sealed record FillOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "fill";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the type the inside gets; null is the type most cells of the target have.</summary>
    public string? Type { get; init; }
}
