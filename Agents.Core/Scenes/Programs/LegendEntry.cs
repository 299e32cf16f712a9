namespace Agents.Core.Scenes.Programs;

/// <summary>What a character of a <see cref="LayerOperation"/> stands for.</summary>
public sealed record LegendEntry
{
    /// <summary>Gets the character, a string of length one.</summary>
    public required string Character { get; init; }

    /// <summary>Gets the type: a palette name, a synonym or <c>#rrggbb</c>.</summary>
    public required string Type { get; init; }
}
