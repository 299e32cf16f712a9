using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Tests.Scenes.Analysis;

/// <summary>A scene of boxes, each of one type and of a part that only the test knows. Later boxes overwrite, air clears.</summary>
internal sealed class BoxScene
{
    private readonly Dictionary<Cell, string> _owners = [];

    public VoxelCanvas Canvas { get; } = new();

    public ScenePalette Palette { get; } = new();

    public static BoxScene Of(params (int X0, int Y0, int Z0, int X1, int Y1, int Z1, string Type, string Part)[] boxes)
    {
        var scene = new BoxScene();
        foreach (var (x0, y0, z0, x1, y1, z1, type, part) in boxes)
        {
            var id = scene.Palette.Resolve(type) ?? throw new ArgumentException(type, nameof(boxes));
            for (var x = x0; x <= x1; x++)
            {
                for (var y = y0; y <= y1; y++)
                {
                    for (var z = z0; z <= z1; z++)
                    {
                        var cell = new Cell(x, y, z);
                        scene.Canvas.Set(cell, id);
                        scene._owners[cell] = part;
                    }
                }
            }
        }

        return scene;
    }

    /// <summary>The cells of parts, by their names separated with commas; a name stands for all that begin with it and a slash.</summary>
    public HashSet<Cell> Part(string names)
    {
        var wanted = names.Split(',');
        return [.. _owners.Where(pair => Canvas[pair.Key] != 0 && wanted.Any(name => string.Equals(pair.Value, name, StringComparison.Ordinal) || pair.Value.StartsWith(name + "/", StringComparison.Ordinal))).Select(pair => pair.Key)];
    }
}
