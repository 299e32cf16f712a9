using System.Text.Json;

namespace Agents.Api.Scenes.Contracts;

/// <summary>JSON Schemas, draft 2020-12.</summary>
/// <param name="Scene">Of a scene.</param>
/// <param name="Program">Of a build program, as a model writes it.</param>
internal sealed record SceneSchemas(JsonElement Scene, JsonElement Program);
