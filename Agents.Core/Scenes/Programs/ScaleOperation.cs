namespace Agents.Core.Scenes.Programs;

/// <summary>Enlarges or shrinks about the base centre; colours keep their places.</summary>
public sealed record ScaleOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "scale";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets the factor in every direction, above 0, at most 64.</summary>
    public required double Factor { get; init; }

    /// <summary>Gets the factor in x where it differs.</summary>
    public double? FactorX { get; init; }

    /// <summary>Gets the factor in y where it differs.</summary>
    public double? FactorY { get; init; }

    /// <summary>Gets the factor in z where it differs.</summary>
    public double? FactorZ { get; init; }
}
