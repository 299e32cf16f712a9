namespace Agents.Core.Scenes;

/// <summary>One filled cell. Eight bytes, so that a million of them are eight megabytes.</summary>
/// <param name="X">Right, -32,768..32,767.</param>
/// <param name="Y">Up, -32,768..32,767.</param>
/// <param name="Z">Towards the viewer, -32,768..32,767.</param>
/// <param name="Type">Palette id, 1..255; 0 (air) is never stored or sent.</param>
public readonly record struct Voxel(short X, short Y, short Z, byte Type)
{
    /// <summary>Gets the position.</summary>
    public Cell Cell => new(X, Y, Z);
}
