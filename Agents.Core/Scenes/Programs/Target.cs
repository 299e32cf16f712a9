namespace Agents.Core.Scenes.Programs;

/// <summary>Which cells of a scene an edit applies to. Every condition that is given must hold; none given is everything.</summary>
public sealed record Target
{
    /// <summary>Gets a part: a name the program gave, or one that code recognises in a scene (<c>roof</c>, <c>tree</c>, <c>left tower</c>).</summary>
    public string? Part { get; init; }

    /// <summary>Gets a type: a palette name, a synonym or <c>#rrggbb</c>; a plain colour also matches materials of that colour.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the smallest corner of a region; goes with <see cref="Max"/>.</summary>
    public Cell? Min { get; init; }

    /// <summary>Gets the largest corner of a region; goes with <see cref="Min"/>.</summary>
    public Cell? Max { get; init; }

    /// <summary>Gets a side of what the other conditions select: its outer half.</summary>
    public TargetSide? Side { get; init; }
}
