using System.Diagnostics.CodeAnalysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>
/// Expands the operations of one program to voxels, one after the other, the same way each time. One instance serves one run of one program;
/// not safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>Without a scene to edit (a creation) each top-level operation yields the voxels it makes final: those of its cells that were free.</para>
/// <para>With one (an edit) operations overwrite what is on <see cref="Canvas"/> and yield nothing; the caller takes the difference at the end.</para>
/// <para>An operation with a fault is dropped as a whole; the ones after it may still be applied.</para>
/// </remarks>
public sealed class ProgramExpander
{
    private readonly SceneLimits _limits;
    private readonly ProgramMeter _meter;
    private readonly GroupDrawer _drawer;
    private readonly DrawingScope _scene;
    private long _volumeLeft;
    private int _next;

    /// <summary>Creates the expander of one program.</summary>
    /// <param name="palette">The types of the scene; hex colours of the program are added to it.</param>
    /// <param name="limits">What the scene may cost.</param>
    /// <param name="services">The library of objects and the editor.</param>
    /// <param name="existing">The scene to edit; null creates one.</param>
    public ProgramExpander(ScenePalette palette, SceneLimits limits, ProgramServices services, IReadOnlyList<Voxel>? existing = null)
    {
        var types = new TypeResolver(palette);
        _limits = limits;
        _meter = new ProgramMeter(limits, types, services);
        _drawer = new GroupDrawer(limits, palette, types, services);
        _scene = new DrawingScope(services.Recognise);
        _volumeLeft = limits.MaxOperationVolume;
        IsEdit = existing is not null;
        foreach (var voxel in existing ?? [])
        {
            _scene.Canvas.Set(voxel.Cell, voxel.Type);
        }
    }

    /// <summary>Gets whether an existing scene is edited.</summary>
    public bool IsEdit { get; }

    /// <summary>Gets the scene as it is now, with the names of its parts. For reading.</summary>
    public VoxelCanvas Canvas => _scene.Canvas;

    /// <summary>Gets or sets what is added to every position of the operations that follow: <see cref="BuildProgram.Offset"/>.</summary>
    /// <value>Within the coordinates of the limits; the default is zero.</value>
    public Cell Offset
    {
        get => _scene.Origin;
        set => _scene.Origin = value;
    }

    /// <summary>Applies the next top-level operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="added">A creation: the voxels that are final with it, from the ground up (y, then z, then x). An edit: empty.</param>
    /// <param name="fault">Why it was dropped, when the answer is false; its path begins with <c>operations[n]</c>.</param>
    /// <param name="index">Its place in the program; null counts from 0.</param>
    public bool TryApply(
        BuildOperation operation,
        out IReadOnlyList<Voxel> added,
        [NotNullWhen(false)] out ProgramFault? fault,
        int? index = null)
    {
        var path = $"operations[{index ?? _next}]";
        _next = (index ?? _next) + 1;
        added = [];
        fault = null;
        try
        {
            Spend(operation);
            added = IsEdit ? Edit(operation) : Create(operation);
            return true;
        }
        catch (ProgramFaultException exception)
        {
            fault = new ProgramFault(ProgramFault.Join(path, exception.Path), exception.Message, exception.IsOverLimit);
            return false;
        }
    }

    private static bool DrawsNothingOfItsOwn(BuildOperation operation) => operation is CarveOperation or PaintOperation or ReplaceOperation
        or RemoveOperation or MoveOperation or ScaleOperation or RotateOperation or HollowOperation or FillOperation or CopyOperation
        or MirrorOperation { Operations: null };

    private static ulong Key(Cell cell, byte type) =>
        ((ulong)(ushort)(cell.Y ^ 0x8000) << 40) | ((ulong)(ushort)(cell.Z ^ 0x8000) << 24) | ((ulong)(ushort)(cell.X ^ 0x8000) << 8) | type;

    private static Voxel ToVoxel(ulong key) =>
        new((short)((ushort)(key >> 8) ^ 0x8000), (short)((ushort)(key >> 40) ^ 0x8000), (short)((ushort)(key >> 24) ^ 0x8000), (byte)key);

    private void Spend(BuildOperation operation)
    {
        _meter.Position(Offset, "offset");
        if (!IsEdit && DrawsNothingOfItsOwn(operation))
        {
            throw new ProgramFaultException(
                "",
                "In a new scene this works only inside a part, for what was drawn outside has already left. Put it into a part together with what it changes.");
        }

        var volume = _meter.Measure(operation);
        if (volume > _volumeLeft)
        {
            throw new ProgramFaultException(
                "",
                $"The operation covers {(volume == long.MaxValue ? "far too many" : volume.ToString("N0"))} cells with its repeats; "
                    + $"{_volumeLeft:N0} of {_limits.MaxOperationVolume:N0} are left for this scene. Use fewer or smaller things.",
                isOverLimit: true);
        }

        _volumeLeft -= volume;
    }

    private Voxel[] Edit(BuildOperation operation)
    {
        if (_drawer.Draw(operation, _scene) is { } drawing)
        {
            Check(drawing);
            var bothFit = (long)_scene.Canvas.Count + drawing.Canvas.Count <= _limits.MaxVoxels;
            CheckTotal(bothFit ? 0 : drawing.Canvas.Entries().Count(entry => _scene.Canvas[entry.Cell + drawing.Offset] == 0));
            _scene.Put(drawing);
        }
        else
        {
            _drawer.Apply(operation, _scene);
        }

        return [];
    }

    private Voxel[] Create(BuildOperation operation)
    {
        var drawing = _drawer.Draw(operation, _scene)!;
        Check(drawing);

        // Two passes, so that a scene that would grow too large is not touched.
        var free = new List<ulong>(drawing.Canvas.Count);
        foreach (var (cell, type, _) in drawing.Canvas.Entries())
        {
            if (_scene.Canvas[cell + drawing.Offset] == 0)
            {
                free.Add(Key(cell + drawing.Offset, type));
            }
        }

        CheckTotal(free.Count);
        var parts = _scene.Canvas.MapParts(drawing.Canvas, drawing.Name ?? "");
        foreach (var (cell, type, part) in drawing.Canvas.Entries())
        {
            var place = cell + drawing.Offset;
            if (_scene.Canvas[place] == 0)
            {
                _scene.Canvas.Set(place, type, parts(part));
            }
        }

        _scene.Record(drawing);
        free.Sort();
        return [.. free.Select(ToVoxel)];
    }

    private void Check(Drawing drawing) =>
        SceneBounds.Check(drawing.Canvas.Bounds?.Translate(drawing.Offset), _limits, _scene.Canvas.Bounds);

    private void CheckTotal(int more)
    {
        if (_scene.Canvas.Count + (long)more > _limits.MaxVoxels)
        {
            throw new ProgramFaultException(
                "",
                $"The scene would have {_scene.Canvas.Count + (long)more:N0} voxels; it may have {_limits.MaxVoxels:N0}. Make it smaller, or hollow with a wall.",
                isOverLimit: true);
        }
    }
}
