namespace Agents.Plugins.Scenes.Files;

/// <summary>How a type treats light.</summary>
internal enum MaterialKind
{
    Diffuse,
    Metal,
    Glass,
    Emit,
}
