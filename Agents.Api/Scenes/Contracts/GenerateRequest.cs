namespace Agents.Api.Scenes.Contracts;

/// <summary>What to build, or to change.</summary>
/// <param name="Prompt">The words, at most 32 KB.</param>
/// <param name="Scene">The scene to change; a new one is made without it.</param>
/// <param name="Model">The model's id; the default model without it.</param>
/// <param name="Output">What the model is asked to write: `program` (default) or `voxels`.</param>
/// <param name="Seed">Varies what has variations; the same seed gives the same scene.</param>
internal sealed record GenerateRequest(string Prompt, SceneContract? Scene, string? Model, string? Output, int? Seed);
