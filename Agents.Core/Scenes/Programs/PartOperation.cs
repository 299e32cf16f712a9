namespace Agents.Core.Scenes.Programs;

/// <summary>Draws several operations as one named thing. Inside it later ones overwrite and carve earlier ones.</summary>
public sealed record PartOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "part";

    /// <summary>Gets the name that anchors and later edits may use.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it goes: a position moves its own origin there (null: stays), a relation its base centre.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets what is drawn, around its own origin.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }
}
