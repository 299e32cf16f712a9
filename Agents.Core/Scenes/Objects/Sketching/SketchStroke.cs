namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>One solid of a sketch, in design units: one unit is one cell at the object's usual size.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Type">Palette id.</param>
/// <param name="IsMain">Whether it carries the object's main colour, and so its pattern.</param>
/// <param name="Mode">What it does to the cells it meets.</param>
/// <param name="X0">Left face.</param>
/// <param name="Y0">Lower face.</param>
/// <param name="Z0">Back face.</param>
/// <param name="X1">Right face.</param>
/// <param name="Y1">Upper face.</param>
/// <param name="Z1">Front face.</param>
/// <param name="IsFlippedX">Whether the solid is mirrored in x.</param>
/// <param name="IsFlippedZ">Whether the solid is mirrored in z.</param>
/// <param name="Solid">Which points of the box belong to it.</param>
internal sealed record SketchStroke(
    string Part,
    byte Type,
    bool IsMain,
    StrokeMode Mode,
    double X0,
    double Y0,
    double Z0,
    double X1,
    double Y1,
    double Z1,
    bool IsFlippedX,
    bool IsFlippedZ,
    Func<SolidPoint, bool> Solid);
