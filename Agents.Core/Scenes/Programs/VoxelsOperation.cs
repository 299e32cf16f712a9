namespace Agents.Core.Scenes.Programs;

/// <summary>Draws single cells.</summary>
public sealed record VoxelsOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "voxels";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the cells.</summary>
    public required IReadOnlyList<TypedCell> Voxels { get; init; }
}
