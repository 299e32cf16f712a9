namespace Agents.Core.Scenes.Programs;

/// <summary>A short description of a scene, or of an edit of one: what a model writes and code expands to voxels.</summary>
/// <remarks>
/// <para>Top-level operations are final in the order they are read: their voxels leave at once, and a later one fills free cells only.
/// Inside a <see cref="PartOperation"/> later operations overwrite and carve earlier ones; the part leaves when it ends.
/// On an existing scene (an edit) every operation overwrites, and the difference leaves at the end. See docs/decisions/0003.</para>
/// <para>Unlike requests, a program may not have unknown members: they are errors that name their path.</para>
/// </remarks>
public sealed record BuildProgram
{
    /// <summary>Gets what the author says about it to a person, e.g. what could not be done; null when nothing.</summary>
    public string? Message { get; init; }

    /// <summary>Gets what is added to every position: how an author that knows the whole centres it.</summary>
    public Cell Offset { get; init; }

    /// <summary>Gets the operations, at most 1,000 with all nested ones.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }
}
