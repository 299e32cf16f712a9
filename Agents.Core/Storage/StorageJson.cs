using System.Text.Json.Serialization;

namespace Agents.Core.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredLocalType[]))]
internal sealed partial class StorageJson : JsonSerializerContext;
