namespace Agents.Api.Scenes.Contracts;

/// <summary>One filled cell. +x is right, +y is up, +z is towards the viewer; the cell fills [x-0.5,x+0.5] x [y,y+1] x [z-0.5,z+0.5].</summary>
/// <param name="X">-32,768 to 32,767.</param>
/// <param name="Y">-32,768 to 32,767; 0 is the ground.</param>
/// <param name="Z">-32,768 to 32,767.</param>
/// <param name="Type">An id of the palette, 1 to 255.</param>
internal sealed record VoxelContract(int X, int Y, int Z, int Type);
