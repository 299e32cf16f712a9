namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>One filled cell of a sketch.</summary>
/// <param name="Type">Palette id.</param>
/// <param name="Part">The part it belongs to.</param>
/// <param name="IsMain">Whether it carries the object's main colour.</param>
internal readonly record struct SketchCell(byte Type, string Part, bool IsMain);
