namespace Agents.Core.Output;

/// <summary>How far the reading of a document has come, or how it ended.</summary>
public enum JsonOutcome
{
    /// <summary>More bytes are needed.</summary>
    Reading,

    /// <summary>The document's last bracket was read. Single items may still have had problems.</summary>
    Complete,

    /// <summary>The text ended inside the document. Everything finished before was handed out.</summary>
    Truncated,

    /// <summary>The structure around or inside the items cannot be followed any further. Everything finished before was handed out.</summary>
    Malformed,

    /// <summary>The text ended without any JSON object or array.</summary>
    NoDocument,
}
