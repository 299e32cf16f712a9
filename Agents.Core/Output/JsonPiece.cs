namespace Agents.Core.Output;

/// <summary>One finished value of a document. Its spans are valid until the next call on the reader or change of the chunk.</summary>
public readonly ref struct JsonPiece
{
    internal JsonPiece(JsonPieceKind kind, ReadOnlySpan<byte> path, int index, long offset, ReadOnlySpan<byte> utf8)
    {
        Kind = kind;
        Path = path;
        Index = index;
        Offset = offset;
        Utf8 = utf8;
    }

    /// <summary>Gets whether this is an item or a member beside the items.</summary>
    public JsonPieceKind Kind { get; }

    /// <summary>Gets the array's path for an item, the member's own path for a member: names joined by dots, unescaped; empty for the root.</summary>
    public ReadOnlySpan<byte> Path { get; }

    /// <summary>Gets the 0-based position in the array, those left out counted; -1 for a member.</summary>
    public int Index { get; }

    /// <summary>Gets the byte offset of the value's first byte in the whole text.</summary>
    public long Offset { get; }

    /// <summary>
    /// Gets exactly the value's bytes, quotes and brackets included. Brackets and strings are balanced; what stands between them is not
    /// checked, so a typed parse of it can still fail.
    /// </summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Says whether this is a member of exactly this path, such as <c>"message"u8</c>.</summary>
    public bool IsMember(ReadOnlySpan<byte> path) => Kind == JsonPieceKind.Member && Path.SequenceEqual(path);

    /// <summary>The text of a JSON string; null for any other value. Lone surrogates and invalid UTF-8 become U+FFFD, it never throws.</summary>
    public string? GetString() => Utf8.Length >= 2 && Utf8[0] == (byte)'"' ? JsonText.Decode(Utf8[1..^1]) : null;
}
