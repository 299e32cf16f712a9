using System.Text.Json;
using System.Text.Json.Nodes;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// Rewrites a JSON schema to the keywords Gemini takes. References are put in place (a recursive one three levels deep, then described),
/// what Gemini does not take becomes a sentence of the description, for the model to read and for our validation to enforce.
/// </summary>
internal sealed class GeminiSchema
{
    private const int MaxNodes = 4096;
    private const int MaxDepth = 32;
    private const int MaxSameReference = 3;
    private const int MaxNote = 200;

    private readonly JsonElement _root;
    private readonly Dictionary<string, int> _open = [];
    private int _nodes;

    private GeminiSchema(JsonElement root) => _root = root;

    /// <summary>The schema in Gemini's words.</summary>
    public static JsonObject Clean(JsonElement schema) => new GeminiSchema(schema).Node(schema, 0);

    private static JsonNode? Copy(JsonElement value) => JsonNode.Parse(GeminiJson.Keep(value).GetRawText());

    private static JsonObject Leaf(JsonElement schema, string description)
    {
        var leaf = new JsonObject { ["type"] = schema.Member("type") is { } type ? Copy(type) : "object" };
        leaf["description"] = description;
        return leaf;
    }

    private static bool Takes(string? format) =>
        format is "date-time" or "date" or "time" or "duration" or "enum" or "int32" or "int64" or "float" or "double";

    private static string Shorten(string text) => text.Length <= MaxNote ? text : GeminiJson.Mend(text[..MaxNote]) + "…";

    private static void AddNull(JsonObject node)
    {
        if (node["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String)
        {
            node["type"] = new JsonArray(type.DeepClone(), "null");
        }
    }

    private static void AddAlternatives(JsonObject node, JsonArray alternatives) => node["anyOf"] = node["anyOf"] is JsonArray already
        ? new JsonArray([.. already.Concat(alternatives).Select(alternative => alternative?.DeepClone())])
        : alternatives;

    /// <summary>Adds to a schema what another one demands as well; of what both say the first is kept.</summary>
    private static void Merge(JsonObject node, JsonObject other)
    {
        foreach (var (name, value) in other.ToList())
        {
            switch (name, node[name], value)
            {
                case ("properties", JsonObject mine, JsonObject theirs):
                    Merge(mine, theirs);
                    break;
                case ("required", JsonArray mine, JsonArray theirs):
                    foreach (var field in theirs.Where(field => !mine.Any(own => JsonNode.DeepEquals(own, field))).ToList())
                    {
                        mine.Add(field?.DeepClone());
                    }

                    break;
                case ("description", JsonValue mine, JsonValue theirs):
                    node[name] = $"{mine} {theirs}";
                    break;
                case (_, null, _):
                    node[name] = value?.DeepClone();
                    break;
                default:
                    break;
            }
        }
    }

    private JsonObject Node(JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        if (++_nodes > MaxNodes || depth > MaxDepth)
        {
            return Leaf(schema, "As the schema says; too deep to repeat here.");
        }

        if (schema.Text("$ref") is not { } reference)
        {
            return Plain(schema, depth);
        }

        var node = Referenced(schema, reference, depth);
        var own = Plain(schema, depth);
        foreach (var (name, value) in own.ToList())
        {
            node[name] = value?.DeepClone();
        }

        return node;
    }

    private JsonObject Referenced(JsonElement schema, string reference, int depth)
    {
        if (Resolve(reference) is not { } target)
        {
            return Leaf(schema, "Any value.");
        }

        if (_open.GetValueOrDefault(reference) >= MaxSameReference)
        {
            return Leaf(target, $"Nested again like {reference[(reference.LastIndexOf('/') + 1)..]}.");
        }

        _open[reference] = _open.GetValueOrDefault(reference) + 1;
        var node = Node(target, depth + 1);
        _open[reference]--;
        return node;
    }

    private JsonElement? Resolve(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        var found = _root;
        foreach (var segment in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (found.ValueKind == JsonValueKind.Array && int.TryParse(name, out var index) && index >= 0 && index < found.GetArrayLength())
            {
                found = found[index];
            }
            else if (found.Member(name) is { } member)
            {
                found = member;
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    private JsonObject Plain(JsonElement schema, int depth)
    {
        var node = new JsonObject();
        var notes = new List<string>();
        foreach (var member in schema.EnumerateObject())
        {
            Take(node, notes, member.Name, member.Value, depth);
        }

        foreach (var part in schema.Items("allOf"))
        {
            Merge(node, Node(part, depth + 1));
        }

        if (schema.IsTrue("nullable"))
        {
            AddNull(node);
        }

        if (notes.Count > 0)
        {
            var description = node["description"]?.ToString();
            node["description"] = $"{description}{(string.IsNullOrEmpty(description) ? string.Empty : " ")}({string.Join("; ", notes)})";
        }

        return node;
    }

    private void Take(JsonObject node, List<string> notes, string name, JsonElement value, int depth)
    {
        switch (name)
        {
            case "type" or "title" or "description" or "enum" or "required" or "minItems" or "maxItems" or "minimum" or "maximum"
                or "propertyOrdering":
            case "format" when value.ValueKind == JsonValueKind.String && Takes(GeminiJson.Decode(value)):
            case "additionalProperties" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                node[name] = Copy(value);
                break;
            case "additionalProperties" or "items" when value.ValueKind != JsonValueKind.Array:
                node[name] = Node(value, depth + 1);
                break;
            case "items" or "prefixItems" when value.ValueKind == JsonValueKind.Array:
                node["prefixItems"] = Nodes(value, depth);
                break;
            case "anyOf" or "oneOf" when value.ValueKind == JsonValueKind.Array:
                // Gemini reads oneOf as anyOf.
                AddAlternatives(node, Nodes(value, depth));
                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                var properties = new JsonObject();
                foreach (var property in value.EnumerateObject())
                {
                    properties[property.Name] = Node(property.Value, depth + 1);
                }

                node[name] = properties;
                break;
            case "const":
                node["enum"] = new JsonArray(Copy(value));
                break;
            case "$ref" or "$defs" or "definitions" or "$schema" or "$id" or "$comment" or "$anchor" or "allOf" or "nullable":
                break;
            default:
                if (!name.StartsWith("x-", StringComparison.Ordinal))
                {
                    notes.Add($"{name}: {Shorten(GeminiJson.Keep(value).GetRawText())}");
                }

                break;
        }
    }

    private JsonArray Nodes(JsonElement schemas, int depth)
    {
        var nodes = new JsonArray();
        foreach (var schema in schemas.EnumerateArray())
        {
            nodes.Add((JsonNode)Node(schema, depth + 1));
        }

        return nodes;
    }
}
