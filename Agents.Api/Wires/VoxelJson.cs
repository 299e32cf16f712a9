using System.Text.Json;
using Agents.Core.Runs;
using Agents.Core.Scenes;

namespace Agents.Api.Wires;

/// <summary>The JSON of voxels, types and usage, as every wire writes it.</summary>
internal static class VoxelJson
{
    public static readonly JsonEncodedText Voxels = JsonEncodedText.Encode("voxels");

    private static readonly JsonEncodedText X = JsonEncodedText.Encode("x");
    private static readonly JsonEncodedText Y = JsonEncodedText.Encode("y");
    private static readonly JsonEncodedText Z = JsonEncodedText.Encode("z");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Operation = JsonEncodedText.Encode("op");
    private static readonly JsonEncodedText Add = JsonEncodedText.Encode("add");
    private static readonly JsonEncodedText Replace = JsonEncodedText.Encode("replace");
    private static readonly JsonEncodedText Remove = JsonEncodedText.Encode("remove");
    private static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");

    /// <summary><c>{"x","y","z","type"}</c>.</summary>
    public static void WriteVoxel(Utf8JsonWriter json, Voxel voxel)
    {
        json.WriteStartObject();
        json.WriteNumber(X, voxel.X);
        json.WriteNumber(Y, voxel.Y);
        json.WriteNumber(Z, voxel.Z);
        json.WriteNumber(Type, voxel.Type);
        json.WriteEndObject();
    }

    /// <summary>The voxels one after the other, into an array that is open.</summary>
    public static void WriteVoxels(Utf8JsonWriter json, ReadOnlySpan<Voxel> voxels)
    {
        foreach (var voxel in voxels)
        {
            WriteVoxel(json, voxel);
        }
    }

    /// <summary>JSON Patch that appends voxels to the array at a path.</summary>
    public static void WriteAdditions(Utf8JsonWriter json, string arrayPath, ReadOnlySpan<Voxel> voxels)
    {
        var path = JsonEncodedText.Encode(arrayPath + "/-");
        json.WriteStartArray();
        foreach (var voxel in voxels)
        {
            json.WriteStartObject();
            json.WriteString(Operation, Add);
            json.WriteString(Path, path);
            json.WritePropertyName(Value);
            WriteVoxel(json, voxel);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>JSON Patch that replaces voxels in place.</summary>
    public static void WriteReplacements(Utf8JsonWriter json, string arrayPath, IReadOnlyList<int> indices, ReadOnlySpan<Voxel> voxels)
    {
        json.WriteStartArray();
        for (var index = 0; index < indices.Count; index++)
        {
            json.WriteStartObject();
            json.WriteString(Operation, Replace);
            json.WriteString(Path, $"{arrayPath}/{indices[index]}");
            json.WritePropertyName(Value);
            WriteVoxel(json, voxels[index]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>JSON Patch that removes voxels; the indices descend.</summary>
    public static void WriteRemovals(Utf8JsonWriter json, string arrayPath, IReadOnlyList<int> indices)
    {
        json.WriteStartArray();
        foreach (var index in indices)
        {
            json.WriteStartObject();
            json.WriteString(Operation, Remove);
            json.WriteString(Path, $"{arrayPath}/{index}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>{"id","name","color"}</c>.</summary>
    public static void WriteType(Utf8JsonWriter json, SceneType type)
    {
        json.WriteStartObject();
        json.WriteNumber("id", type.Id);
        json.WriteString("name", type.Name);
        json.WriteString("color", type.Color);
        json.WriteEndObject();
    }

    /// <summary>The types as an array.</summary>
    public static void WriteTypes(Utf8JsonWriter json, IEnumerable<SceneType> types)
    {
        json.WriteStartArray();
        foreach (var type in types)
        {
            WriteType(json, type);
        }

        json.WriteEndArray();
    }

    /// <summary>What a run consumed.</summary>
    public static void WriteUsage(Utf8JsonWriter json, RunUsage usage)
    {
        json.WriteStartObject();
        json.WriteNumber("inputTokens", usage.InputTokens);
        json.WriteNumber("outputTokens", usage.OutputTokens);
        json.WriteNumber("totalTokens", usage.TotalTokens);
        json.WriteNumber("cachedInputTokens", usage.CachedInputTokens);
        json.WriteNumber("reasoningTokens", usage.ReasoningTokens);
        json.WriteNumber("modelCalls", usage.ModelCalls);
        if (usage.Cost is { } cost)
        {
            json.WriteNumber("cost", cost);
        }
        else
        {
            json.WriteNull("cost");
        }

        json.WriteBoolean("isEstimated", usage.IsEstimated);
        json.WriteEndObject();
    }

    /// <summary><c>{"code","message"}</c>.</summary>
    public static void WriteError(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
