namespace Agents.Core.Output;

/// <summary>Finds the palette id of a type that a model wrote as a name, such as <c>"red"</c>.</summary>
/// <param name="name">The name as unescaped UTF-8, at most 256 bytes; valid during the call only.</param>
/// <returns>1..255, or 0 when there is no such type.</returns>
public delegate byte VoxelTypeResolver(ReadOnlySpan<byte> name);
