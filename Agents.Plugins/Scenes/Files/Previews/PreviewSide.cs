using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.Previews;

/// <summary>One of the three sides of a cell that an isometric picture shows.</summary>
/// <param name="Normal">Towards the neighbour that would cover it.</param>
/// <param name="Start">From the cell's smallest corner to the side's.</param>
/// <param name="First">The first edge, in the grid.</param>
/// <param name="Second">The second edge, in the grid.</param>
/// <param name="Light">The light that falls on it, 0..1.</param>
/// <param name="Scale">Pixels of the canvas a unit of the grid.</param>
internal sealed record PreviewSide(Cell Normal, Cell Start, Cell First, Cell Second, float Light, float Scale)
{
    /// <summary>Gets the first edge on the canvas, rightwards, in pixels.</summary>
    public float FirstX { get; } = Across(First) * Scale;

    /// <summary>Gets the first edge on the canvas, downwards, in pixels.</summary>
    public float FirstY { get; } = Down(First) * Scale;

    /// <summary>Gets the second edge on the canvas, rightwards, in pixels.</summary>
    public float SecondX { get; } = Across(Second) * Scale;

    /// <summary>Gets the second edge on the canvas, downwards, in pixels.</summary>
    public float SecondY { get; } = Down(Second) * Scale;

    /// <summary>Gets what the first edge adds to the depth.</summary>
    public float FirstDepth { get; } = Depth(First);

    /// <summary>Gets what the second edge adds to the depth.</summary>
    public float SecondDepth { get; } = Depth(Second);

    /// <summary>Gets the length of an edge on the canvas, in pixels.</summary>
    public float Edge => Scale;

    /// <summary>How far right a grid point lies in the picture. True isometric: the viewer looks along (-1,-1,-1).</summary>
    public static float Across(Cell point) => (point.X - point.Z) * 0.8660254f;

    /// <summary>How far down it lies.</summary>
    public static float Down(Cell point) => ((point.X + point.Z) * 0.5f) - point.Y;

    /// <summary>How near it is.</summary>
    public static float Depth(Cell point) => point.X + point.Y + point.Z;
}
