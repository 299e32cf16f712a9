namespace Agents.Core.Output;

/// <summary>How far one value was read.</summary>
internal enum JsonScanStatus
{
    /// <summary>The chunk ended inside the value.</summary>
    NeedMore,

    /// <summary>The value's last byte was consumed (for a number or literal: the byte after it was seen, not consumed).</summary>
    Finished,

    /// <summary>A closing bracket does not match the open one; its byte is not consumed.</summary>
    Mismatched,

    /// <summary>Finished, but longer than allowed.</summary>
    TooLarge,

    /// <summary>Finished, but nested too deep.</summary>
    TooDeep,
}
