namespace Agents.Core.Models.Calls;

/// <summary>What a piece of an answer means for the policies.</summary>
public enum PieceKind
{
    /// <summary>A sign of life; nothing is lost when it is dropped before the first content.</summary>
    Progress,

    /// <summary>Something the caller must have, which by itself shows nothing yet: usage, a finish reason.</summary>
    Held,

    /// <summary>The answer itself: once it is passed on, no other try can take its place.</summary>
    Content,
}
