namespace Agents.Core.Scenes.Programs;

/// <summary>A cell and its type by name, as a model writes it.</summary>
public sealed record TypedCell
{
    /// <summary>Gets the x position.</summary>
    public required int X { get; init; }

    /// <summary>Gets the y position.</summary>
    public required int Y { get; init; }

    /// <summary>Gets the z position.</summary>
    public required int Z { get; init; }

    /// <summary>Gets the type: a palette name, a synonym or <c>#rrggbb</c>.</summary>
    public required string Type { get; init; }
}
