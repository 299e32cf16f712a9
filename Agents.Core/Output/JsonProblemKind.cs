namespace Agents.Core.Output;

/// <summary>What is wrong with a document or with one of its items.</summary>
public enum JsonProblemKind
{
    /// <summary>The text ended inside the document; the offset is the text's length. Ends the reading.</summary>
    Truncated,

    /// <summary>At the offset stands a byte that JSON does not allow there. Ends the reading, except inside one voxel, which is left out.</summary>
    Malformed,

    /// <summary>The text held no JSON object or array at all.</summary>
    NoDocument,

    /// <summary>The root is an array, and no item path is the root. Ends the reading.</summary>
    UnexpectedRoot,

    /// <summary>An item or member is longer than allowed; it is left out and the reading goes on.</summary>
    TooLarge,

    /// <summary>An item or member is nested deeper than 64, the document's own levels counted; it is left out.</summary>
    TooDeep,

    /// <summary>A member's name is longer than 256 bytes; the member is left out.</summary>
    NameTooLong,

    /// <summary>An entry of a voxel list is not an object; it is left out.</summary>
    NotAnObject,

    /// <summary>A voxel lacks one of x, y, z and type; it is left out.</summary>
    MissingMember,

    /// <summary>A coordinate or type of a voxel is not a whole number; the voxel is left out.</summary>
    NotAnInteger,

    /// <summary>A coordinate is not within -32,768..32,767, or a type not within 1..255; the voxel is left out.</summary>
    OutOfRange,

    /// <summary>A voxel's type is a name that the palette does not know; the voxel is left out.</summary>
    UnknownType,
}
