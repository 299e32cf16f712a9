using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Turns about the middle by quarter turns; the base centre stays.</summary>
public sealed record RotateOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "rotate";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the direction that is turned about; Y spins on the ground.</summary>
    public Axis Axis { get; init; } = Axis.Y;

    /// <summary>Gets the quarter turns, counter-clockwise seen from the end of the axis; negative turns back.</summary>
    public required int QuarterTurns { get; init; }
}
