using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Draws operations together with their mirror image, or, without operations, mirrors what is there.</summary>
public sealed record MirrorOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "mirror";

    /// <summary>Gets the direction that is turned about.</summary>
    public required Axis Axis { get; init; }

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets what is drawn twice; null mirrors the target in place.</summary>
    /// <remarks>The plane goes through the middle of the cell at the origin. Along Y the image hangs below what is drawn and both rise by its height.</remarks>
    public IReadOnlyList<BuildOperation>? Operations { get; init; }
}
