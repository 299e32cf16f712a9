using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Makes things larger and smaller: <c>double its size</c>, <c>make the tower half as tall</c>.</summary>
internal sealed class SizeEditor(EditSession session)
{
    private readonly TagReader _reader = session.Reader;
    private readonly TargetReader _targets = session.Targets;

    /// <summary>Reads target and size behind a verb that says which way: scale, shrink, double, extend.</summary>
    public void Scale(string verb)
    {
        var scale = new ScaleReader(_reader, Cell.Zero);
        scale.ReadMeasure();
        var target = _targets.Read(out _);
        scale.ReadMeasure();
        Emit(target, _targets.Spoken, scale.WithExtent(Extent(target), verb));
    }

    /// <summary>Reads the new size of a target that was read: "taller by 3", "twice as big".</summary>
    /// <param name="target">What changes; null is the whole scene.</param>
    /// <param name="spoken">The target as people would say it.</param>
    public void Change(Target? target, string spoken) => Emit(target, spoken, new ScaleReader(_reader, Extent(target)));

    private void Emit(Target? target, string spoken, ScaleReader scale)
    {
        if (scale.Read() is { } operation)
        {
            session.Emit(operation with { Target = target }, $"resized {spoken}");
        }
    }

    private Cell Extent(Target? target)
    {
        var box = session.BoxOf(target);
        return new Cell(box.Width, box.Height, box.Depth);
    }
}
