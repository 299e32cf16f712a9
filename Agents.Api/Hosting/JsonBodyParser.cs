using System.Text.Json;

namespace Agents.Api.Hosting;

/// <summary>Reads the root object of a body.</summary>
/// <param name="json">Stands on the object's first token; left on its last.</param>
internal delegate T JsonBodyParser<out T>(ref Utf8JsonReader json);
