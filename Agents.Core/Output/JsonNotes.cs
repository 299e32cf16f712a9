namespace Agents.Core.Output;

/// <summary>What a model put around or between the JSON that is not JSON, and that was tolerated. Never changes which items are found.</summary>
[Flags]
public enum JsonNotes
{
    /// <summary>The text is the document and nothing else but white space.</summary>
    None = 0,

    /// <summary>The text began with the UTF-8 byte order mark EF BB BF.</summary>
    ByteOrderMark = 1,

    /// <summary>A Markdown fence (three backticks, with or without a language) stood before or after the document.</summary>
    CodeFence = 2,

    /// <summary>Other text stood before the document, such as "Here is your castle:".</summary>
    LeadingText = 4,

    /// <summary>Other text stood after the document; it is not read, even when it is JSON.</summary>
    TrailingText = 8,

    /// <summary>A comma stood before a closing bracket of the frame around the items.</summary>
    TrailingComma = 16,

    /// <summary>A comma between two items or two members of the frame was missing.</summary>
    MissingComma = 32,
}
