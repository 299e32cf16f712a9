using System.Text.Json;

namespace Agents.Api.Scenes;

/// <summary>Reads the root object of a body.</summary>
/// <param name="json">Stands on the object's first token; left on its last.</param>
/// <param name="scene">Reads the scene in it.</param>
internal delegate T SceneBodyParser<out T>(ref Utf8JsonReader json, SceneJsonReader scene);
