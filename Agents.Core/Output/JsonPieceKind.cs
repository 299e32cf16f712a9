namespace Agents.Core.Output;

/// <summary>What a <see cref="JsonPiece"/> is.</summary>
public enum JsonPieceKind
{
    /// <summary>A finished element of one of the configured arrays.</summary>
    Item,

    /// <summary>A finished member of the root, or of an object on the way to a configured array.</summary>
    Member,
}
