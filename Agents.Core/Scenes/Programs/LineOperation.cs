namespace Agents.Core.Scenes.Programs;

/// <summary>Draws a straight line, both ends included.</summary>
public sealed record LineOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "line";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the type: a palette name, a synonym or <c>#rrggbb</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the first cell.</summary>
    public required Cell From { get; init; }

    /// <summary>Gets the last cell.</summary>
    public required Cell To { get; init; }

    /// <summary>Gets the thickness in cells, 1 to 64.</summary>
    public int Thickness { get; init; } = 1;
}
