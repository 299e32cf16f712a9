using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Finds how high a thing stands on what is under it.</summary>
internal static class Standing
{
    /// <summary>In the middle of the host, as low as it can stand: on the highest column under it.</summary>
    public static Drawing OnTop(Drawing drawing, Drawing host)
    {
        var center = host.Box.BaseCenter;
        var standing = drawing.MoveTo(center);
        var top = int.MinValue;
        var columns = drawing.Relief is null || drawing.Box.Width * (long)drawing.Box.Depth <= 9
            ? null
            : standing.Relief!.Base.Take(400);
        if (columns is not null)
        {
            foreach (var (x, z) in columns)
            {
                top = Math.Max(top, host.TopAt(x, z) ?? int.MinValue);
            }
        }
        else if (host.Relief is not null && standing.Box.Width <= 64 && standing.Box.Depth <= 64)
        {
            for (var x = standing.Box.Min.X; x <= standing.Box.Max.X; x++)
            {
                for (var z = standing.Box.Min.Z; z <= standing.Box.Max.Z; z++)
                {
                    top = Math.Max(top, host.TopAt(x, z) ?? int.MinValue);
                }
            }
        }

        return drawing.MoveTo(center with { Y = (top == int.MinValue ? host.Box.Max.Y : top) + 1 });
    }

    /// <summary>On the left or right end of the host.</summary>
    public static Drawing AtEnd(Drawing drawing, Drawing host, bool isRight)
    {
        var standing = OnTop(drawing, host);
        var by = isRight ? host.Box.Max.X - standing.Box.Max.X : host.Box.Min.X - standing.Box.Min.X;
        var placed = standing.Translate(new Cell(by, 0, 0));
        var top = host.TopAt(placed.Box.BaseCenter.X, placed.Box.BaseCenter.Z) ?? host.Box.Max.Y;
        return placed.Translate(new Cell(0, top + 1 - placed.Box.Min.Y, 0));
    }

    /// <summary>In the air over the middle of the host.</summary>
    /// <param name="drawing">What is moved.</param>
    /// <param name="host">What it is above.</param>
    /// <param name="gap">The free cells between the two.</param>
    public static Drawing Above(Drawing drawing, Drawing host, int gap) => drawing.MoveTo(host.Box.BaseCenter with { Y = host.Box.Max.Y + 1 + gap });
}
