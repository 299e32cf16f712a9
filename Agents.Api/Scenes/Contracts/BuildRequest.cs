using System.Text.Json;

namespace Agents.Api.Scenes.Contracts;

/// <summary>A program to build.</summary>
/// <param name="Program">The build program; its schema is at `GET /api/scenes/schema`.</param>
/// <param name="Scene">The scene it changes; a new one is made without it.</param>
internal sealed record BuildRequest(JsonElement Program, SceneContract? Scene);
