using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Building;

public sealed class ShapeTests
{
    [Test]
    public void Contains_WithWall_IsTheSolidWithoutWhatIsDeepInside(
        [Values] ShapeKind kind,
        [Values(1, 2, 3, 50)] int wall,
        [Values] Axis axis)
    {
        var size = new Cell(11, 9, 12);
        var solid = new Shape(kind, size, axis);
        var shell = solid with { Wall = wall };
        var differences = 0;
        for (var y = 0; y < size.Y; y++)
        {
            for (var z = 0; z < size.Z; z++)
            {
                for (var x = 0; x < size.X; x++)
                {
                    var isDeep = Enumerable.Range(1, wall).All(step =>
                        solid.Contains(x - step, y, z) && solid.Contains(x + step, y, z) && solid.Contains(x, y - step, z)
                        && solid.Contains(x, y + step, z) && solid.Contains(x, y, z - step) && solid.Contains(x, y, z + step));
                    differences += shell.Contains(x, y, z) == (solid.Contains(x, y, z) && !isDeep) ? 0 : 1;
                }
            }
        }

        Assert.That(differences, Is.Zero);
    }
}
