using Agents.Core.Scenes;
using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Editing;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>Connects the expansion of programs with the library of objects and the editor.</summary>
internal static class SceneServices
{
    /// <summary>The services for the scene with this palette.</summary>
    public static ProgramServices Create(ScenePalette palette) => new()
    {
        FindObject = name => ObjectLibrary.Find(name)?.Name,
        ObjectNames = () => ObjectLibrary.All.Select(kind => kind.Name),
        MeasureObject = ObjectLibrary.Measure,
        DrawObject = ObjectLibrary.Draw,
        Edit = SceneEditor.Apply,
        Recognise = (canvas, name) => BoxOf(new PartRecognizer(canvas, palette).Find(name)),
    };

    private static CellBox? BoxOf(IReadOnlyCollection<Cell>? cells) => cells is null or { Count: 0 }
        ? null
        : cells.Select(cell => new CellBox(cell, cell)).Aggregate((box, cell) => box.Union(cell));
}
