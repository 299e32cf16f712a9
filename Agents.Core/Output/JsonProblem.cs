namespace Agents.Core.Output;

/// <summary>One thing wrong in a document, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Byte offset from the start of the text, 0-based.</param>
/// <param name="Path">The item list or member concerned, such as <c>scene.voxels</c>; empty for the root.</param>
/// <param name="Index">0-based position in the list at <paramref name="Path"/>; -1 when the problem is not one item's.</param>
/// <param name="Detail">The offending name or text as the model wrote it, at most 256 bytes of it; null when there is none.</param>
public sealed record JsonProblem(JsonProblemKind Kind, long Offset, string Path, int Index, string? Detail = null);
