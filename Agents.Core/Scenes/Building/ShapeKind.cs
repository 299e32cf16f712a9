namespace Agents.Core.Scenes.Building;

/// <summary>The solids a program can name. Each fills a box of a given size.</summary>
public enum ShapeKind
{
    /// <summary>Every cell of the box.</summary>
    Box,

    /// <summary>The ellipsoid that touches all six sides; a sphere when they are equal.</summary>
    Ellipsoid,

    /// <summary>The upper half of an ellipsoid, lying on its cut.</summary>
    Dome,

    /// <summary>A round rod along an axis.</summary>
    Cylinder,

    /// <summary>A round base that narrows to a point at the top.</summary>
    Cone,

    /// <summary>A rectangular base that narrows to a point at the top.</summary>
    Pyramid,

    /// <summary>A ring; the axis is the one it is round about (Y: lying flat), its thickness the extent along that axis.</summary>
    Torus,

    /// <summary>An octahedron.</summary>
    Diamond,

    /// <summary>A prism with a triangular cross-section (a gabled roof); the axis is its ridge, X or Z.</summary>
    Wedge,

    /// <summary>Steps that rise one cell for each cell forward; along X they rise to the right, along Z to the back.</summary>
    Stairs,

    /// <summary>A wall with a round-topped opening; one walks through it along the axis.</summary>
    Arch,
}
