using System.Text.Json;
using System.Text.Json.Nodes;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Rewrites a JSON schema to the part of the language that OpenAI's strict mode knows: every property required, those that were optional nullable,
/// no further properties; keywords that it does not know become words in the description.
/// </summary>
internal static class StrictSchema
{
    private const int MaxDepth = 48;

    private static readonly HashSet<string> Known =
    [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "$defs", "definitions", "description", "title",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "pattern", "format",
    ];

    private static readonly HashSet<string> KnownFormats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    private static readonly HashSet<string> Silent = ["$schema", "$id", "$comment", "deprecated", "readOnly", "writeOnly"];

    /// <summary>Rewrites a schema.</summary>
    /// <returns>The strict schema; null when its meaning cannot be kept, e.g. for a map with free keys.</returns>
    public static JsonObject? TryRewrite(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var root = JsonObject.Create(schema.Clone())!;
        if (root.Count == 0)
        {
            root["type"] = "object";
        }

        return root.ContainsKey("anyOf") || root.ContainsKey("oneOf") || !IsType(root, "object") || !Rewrite(root, 0) ? null : root;
    }

    /// <summary>Whether a schema asks for an object, and nothing else, at its root.</summary>
    public static bool IsObject(JsonElement schema) =>
        schema.TryMember("type"u8, out var type) ? type.Text() == "object" : schema.TryMember("properties"u8, out _);

    private static bool Rewrite(JsonNode? node, int depth)
    {
        if (node is not JsonObject schema || depth > MaxDepth || schema.Count == 0)
        {
            return false;
        }

        Merge(schema);
        Fold(schema);
        return HasMeaning(schema)
            && RewriteObject(schema, depth)
            && RewriteItems(schema, depth)
            && RewriteAll(schema["anyOf"] as JsonArray ?? [], depth)
            && RewriteAll((schema["$defs"] as JsonObject)?.Select(definition => definition.Value) ?? [], depth)
            && RewriteAll((schema["definitions"] as JsonObject)?.Select(definition => definition.Value) ?? [], depth)
            && Wrap(schema);
    }

    private static bool RewriteAll(IEnumerable<JsonNode?> schemas, int depth) => schemas.All(schema => Rewrite(schema, depth + 1));

    private static bool HasMeaning(JsonObject schema) =>
        schema.ContainsKey("type") || schema.ContainsKey("anyOf") || schema.ContainsKey("$ref") || schema.ContainsKey("enum") || schema.ContainsKey("const");

    // "oneOf" is near enough to "anyOf"; an "allOf" of one says the same without it.
    private static void Merge(JsonObject schema)
    {
        if (schema["oneOf"] is JsonArray choices && !schema.ContainsKey("anyOf"))
        {
            schema.Remove("oneOf");
            schema["anyOf"] = choices;
        }

        if (schema["allOf"] is JsonArray { Count: 1 } single && single[0] is JsonObject only)
        {
            schema.Remove("allOf");
            foreach (var (name, value) in only.Where(member => !schema.ContainsKey(member.Key)).ToList())
            {
                schema[name] = value?.DeepClone();
            }
        }
    }

    private static void Fold(JsonObject schema)
    {
        var folded = new List<string>();
        foreach (var (name, value) in schema.ToList())
        {
            if (Known.Contains(name) && (name != "format" || (value is JsonValue && KnownFormats.Contains(value.ToString()))))
            {
                continue;
            }

            schema.Remove(name);
            if (!Silent.Contains(name))
            {
                folded.Add($"{name}: {value?.ToJsonString() ?? "null"}");
            }
        }

        if (folded.Count > 0)
        {
            var said = schema["description"] is JsonValue description ? description + " " : "";
            schema["description"] = $"{said}({string.Join("; ", folded)})";
        }
    }

    private static bool RewriteObject(JsonObject schema, int depth)
    {
        if (!IsType(schema, "object"))
        {
            return true;
        }

        // A map has no strict form.
        if (schema["additionalProperties"] is JsonObject || (schema["additionalProperties"] is JsonValue free && free.GetValueKind() == JsonValueKind.True))
        {
            return false;
        }

        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        var required = (schema["required"] as JsonArray)?.Select(name => name?.ToString()).ToHashSet() ?? [];
        foreach (var (name, property) in properties.ToList())
        {
            if (!Rewrite(property, depth + 1))
            {
                return false;
            }

            if (!required.Contains(name))
            {
                properties[name] = Nullable((JsonObject)properties[name]!.DeepClone());
            }
        }

        schema["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        schema["additionalProperties"] = false;
        return true;
    }

    private static bool RewriteItems(JsonObject schema, int depth) =>
        !IsType(schema, "array") || (schema.ContainsKey("items") && Rewrite(schema["items"], depth + 1));

    // A reference stands alone; what was said next to it is said around it.
    private static bool Wrap(JsonObject schema)
    {
        if (schema["$ref"] is { } reference && schema.Count > 1 && !schema.ContainsKey("$defs") && !schema.ContainsKey("definitions"))
        {
            var description = schema["description"]?.DeepClone();
            var target = reference.DeepClone();
            schema.Clear();
            schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = target });
            if (description is not null)
            {
                schema["description"] = description;
            }
        }

        return true;
    }

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray choices)
        {
            if (!choices.Any(choice => choice is JsonObject kind && IsType(kind, "null")))
            {
                choices.Add(new JsonObject { ["type"] = "null" });
            }

            return schema;
        }

        if (schema["type"] is null || schema.ContainsKey("const"))
        {
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        if (!IsType(schema, "null"))
        {
            schema["type"] = schema["type"] is JsonArray types
                ? new JsonArray([.. types.Select(type => type?.DeepClone()), "null"])
                : new JsonArray(schema["type"]!.DeepClone(), "null");
        }

        if (schema["enum"] is JsonArray values && !values.Contains(null))
        {
            values.Add(null);
        }

        return schema;
    }

    private static bool IsType(JsonObject schema, string type) => schema["type"] switch
    {
        JsonArray types => types.Any(one => one?.ToString() == type),
        { } one => one.ToString() == type,
        null => type == "object" && schema.ContainsKey("properties"),
    };
}
