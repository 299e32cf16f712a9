namespace Agents.Core.Scenes.Programs;

/// <summary>Where the base centre of a thing goes: a position, or a relation to a named part with the position as an offset.</summary>
public sealed record Placement
{
    /// <summary>Gets the position, or the offset from the anchor.</summary>
    public Cell Position { get; init; }

    /// <summary>Gets the relation to <see cref="Of"/>; null means that <see cref="Position"/> is absolute.</summary>
    public AnchorRelation? Relation { get; init; }

    /// <summary>Gets the part, <c>scene</c> for all there is so far, or <c>last</c> for what the operation before drew.</summary>
    public string? Of { get; init; }

    /// <summary>Gets the second part, for <see cref="AnchorRelation.Between"/>.</summary>
    public string? And { get; init; }

    /// <summary>Gets the free cells between the two, 0 to 1,024.</summary>
    public int Gap { get; init; }
}
