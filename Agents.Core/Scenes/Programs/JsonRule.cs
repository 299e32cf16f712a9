using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Agents.Core.Scenes.Programs;

/// <summary>What one value of a program may be. The same rules make the JSON schema and check what is read, so the two cannot differ.</summary>
internal sealed class JsonRule
{
    private JsonRule(JsonRuleKind kind) => Kind = kind;

    /// <summary>Gets which kind of value.</summary>
    public JsonRuleKind Kind { get; }

    /// <summary>Gets the name under <c>$defs</c>; null when the rule is written where it is used.</summary>
    public string? Reference { get; private init; }

    /// <summary>Gets what the value means, for the author.</summary>
    public string? Description { get; private init; }

    /// <summary>Gets the values of a name; empty when it is free text.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>Gets the members of an object.</summary>
    public ImmutableArray<JsonRuleMember> Members { get; private init; } = [];

    /// <summary>Gets the rule of the items of a list.</summary>
    public JsonRule? Item { get; private init; }

    /// <summary>Gets the cases of an operation by the value of <c>op</c>; filled once, for operations contain operations.</summary>
    public Dictionary<string, JsonRule> Cases { get; } = new(StringComparer.Ordinal);

    public static JsonRule Integer(string? description = null) => new(JsonRuleKind.Integer) { Description = description };

    public static JsonRule Number(string? description = null) => new(JsonRuleKind.Number) { Description = description };

    public static JsonRule Boolean(string? description = null) => new(JsonRuleKind.Boolean) { Description = description };

    public static JsonRule Text(string? description = null) => new(JsonRuleKind.Text) { Description = description };

    public static JsonRule Enum<TEnum>(string? description = null)
        where TEnum : struct, Enum => new(JsonRuleKind.Text)
        {
            Description = description,
            Names = [.. System.Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName)],
        };

    public static JsonRule Constant(string value) => new(JsonRuleKind.Text) { Names = [value] };

    public static JsonRule List(JsonRule item, string? description = null) =>
        new(JsonRuleKind.List) { Item = item, Description = description };

    public static JsonRule Object(string reference, string description, params ReadOnlySpan<JsonRuleMember> members) =>
        new(JsonRuleKind.Object) { Reference = reference, Description = description, Members = [.. members] };

    public static JsonRule Union(string reference) => new(JsonRuleKind.Union) { Reference = reference };

    /// <summary>The rule where it is used: a reference, or the whole of it.</summary>
    public JsonObject ToSchema(bool nullable)
    {
        if (Reference is not null)
        {
            var reference = new JsonObject { ["$ref"] = $"#/$defs/{Reference}" };
            return nullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
        }

        return ToDefinition(nullable);
    }

    /// <summary>The whole of the rule.</summary>
    public JsonObject ToDefinition(bool nullable = false)
    {
        var schema = new JsonObject();
        if (Kind == JsonRuleKind.Union)
        {
            schema["anyOf"] = new JsonArray([.. Cases.Values.Select(rule => rule.ToSchema(nullable: false))]);
            return schema;
        }

        var type = Kind switch
        {
            JsonRuleKind.Integer => "integer",
            JsonRuleKind.Number => "number",
            JsonRuleKind.Boolean => "boolean",
            JsonRuleKind.List => "array",
            JsonRuleKind.Object => "object",
            _ => "string",
        };
        schema["type"] = nullable ? new JsonArray(type, "null") : type;
        if (Description is not null)
        {
            schema["description"] = Description;
        }

        if (Kind == JsonRuleKind.List)
        {
            schema["items"] = Item!.ToSchema(nullable: false);
        }
        else if (Kind == JsonRuleKind.Object)
        {
            schema["properties"] = new JsonObject(Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Rule.ToSchema(member.IsNullable))));
            schema["required"] = new JsonArray([.. Members.Select(member => (JsonNode)member.Name)]);
            schema["additionalProperties"] = false;
        }
        else if (Names.Length == 1 && !nullable)
        {
            schema["const"] = Names[0];
        }
        else if (Names.Length > 0)
        {
            IEnumerable<JsonNode?> names = Names.Select(name => (JsonNode)name);
            schema["enum"] = new JsonArray([.. nullable ? names.Append(null) : names]);
        }

        return schema;
    }
}
