namespace Agents.Core.Output;

/// <summary>What the frame of a document has come to.</summary>
internal enum JsonSignal
{
    /// <summary>The chunk is used up.</summary>
    NeedMore,

    /// <summary>The next byte is the first of an item, which the caller must consume.</summary>
    Item,

    /// <summary>The next byte is the first of a member's value, which the caller must consume.</summary>
    Member,
}
