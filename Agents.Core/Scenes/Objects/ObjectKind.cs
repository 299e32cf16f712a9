namespace Agents.Core.Scenes.Objects;

/// <summary>One kind of thing the library can draw.</summary>
/// <param name="Name">Canonical name: singular, lower case, spaces allowed.</param>
/// <param name="Category">Where it belongs in lists for people: <c>building</c>, <c>nature</c>, <c>terrain</c>, <c>vehicle</c>, <c>furniture</c>, <c>animal</c>, <c>figure</c>, <c>thing</c>, <c>sign</c>.</param>
/// <param name="Synonyms">Other English words for it, singular, lower case.</param>
/// <param name="Parts">The parts a request may name (colour, number, presence), singular, lower case; the canvas uses the same names.</param>
/// <param name="Draw">Draws it around its base centre: the lowest cells at y = 0, the box centred on x = z = 0 as <see cref="CellBox.FromBaseCenter"/> has it. The library moves what is drawn elsewhere.</param>
public sealed record ObjectKind(
    string Name,
    string Category,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Parts,
    Action<ObjectBrush> Draw)
{
    /// <summary>Gets the size at <see cref="ObjectScale.Medium"/>; with it, one extent in the request scales the others. Null: unknown.</summary>
    public Cell? Usual { get; init; }

    /// <summary>Gets an upper bound of the size for kinds that grow with a count; null where the size words and numbers decide alone.</summary>
    public Func<ObjectSpec, Cell>? Bound { get; init; }
}
