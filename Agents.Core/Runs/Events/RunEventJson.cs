using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agents.Core.Runs.Events;

/// <summary>The stored form of events.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(RunUsage))]
[JsonSerializable(typeof(ModelCallFinished))]
public sealed partial class RunEventJson : JsonSerializerContext;
