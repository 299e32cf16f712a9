using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>What the expansion of programs needs from its neighbours: the library of objects and the editor of scenes.</summary>
public sealed record ProgramServices
{
    /// <summary>Gets the canonical name of a kind of object, from a name or synonym; null when the library does not have it.</summary>
    public required Func<string, string?> FindObject { get; init; }

    /// <summary>Gets the names of the kinds there are, for a message that suggests one.</summary>
    public required Func<IEnumerable<string>> ObjectNames { get; init; }

    /// <summary>Gets an upper bound of the extent of an object, in cells, without drawing it.</summary>
    public required Func<ObjectSpec, Cell> MeasureObject { get; init; }

    /// <summary>Gets the drawing of an object around its own base centre.</summary>
    public required Func<ObjectSpec, VoxelCanvas> DrawObject { get; init; }

    /// <summary>Gets the edit of what is on a canvas; throws <see cref="ProgramFaultException"/> when it cannot be done.</summary>
    public required Action<VoxelCanvas, BuildOperation, ScenePalette> Edit { get; init; }

    /// <summary>Gets how a part of a scene is found that no operation named, e.g. <c>roof</c>; null finds none.</summary>
    public Func<VoxelCanvas, string, CellBox?>? Recognise { get; init; }
}
