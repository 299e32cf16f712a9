namespace Agents.Api.Scenes.Contracts;

/// <summary>A type that a scene uses.</summary>
/// <param name="Id">1 to 255; 128 and above are colours of this scene only.</param>
/// <param name="Name">The palette's name.</param>
/// <param name="Color">sRGB as #rrggbb.</param>
internal sealed record SceneTypeContract(int Id, string Name, string Color);
