using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Fills what is free inside of something and leaves the rest as it is.</summary>
internal static class Interior
{
    private static readonly string[] Lying = ["grass", "snow", "dirt", "leaves"];

    /// <summary>Lays a floor, or fills up to the brim.</summary>
    /// <param name="type">What with.</param>
    /// <param name="box">What is filled, with its walls.</param>
    /// <param name="isFloor">Whether types that lie on the ground only cover the floor.</param>
    public static IReadOnlyList<BuildOperation> Fill(string type, CellBox box, bool isFloor)
    {
        var inside = new CellBox(box.Min + new Cell(1, 0, 1), box.Max - new Cell(1, 0, 1));
        if (inside.Width < 1 || inside.Depth < 1)
        {
            return [];
        }

        var high = isFloor && Lying.Contains(type) ? 0 : Math.Max(0, box.Height - 2);
        inside = inside with { Max = inside.Max with { Y = box.Min.Y + high } };

        // Only a copy spares what stands there: the filling is drawn far below and copied up.
        var depth = new Cell(0, -(box.Height + 64), 0);
        var below = inside.Translate(depth);
        return
        [
            Enclosure.Box("filling", type, below),
            new CopyOperation { Target = new Target { Min = below.Min, Max = below.Max }, By = Cell.Zero - depth },
            new RemoveOperation { Target = new Target { Min = below.Min, Max = below.Max } },
        ];
    }
}
