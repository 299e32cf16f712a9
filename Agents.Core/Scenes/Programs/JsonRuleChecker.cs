using System.Text.Json;

namespace Agents.Core.Scenes.Programs;

/// <summary>Finds the first place where JSON breaks a <see cref="JsonRule"/>.</summary>
internal sealed class JsonRuleChecker
{
    /// <summary>Gets whether a null or missing member was met that stands for a default.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>The first fault, or null when the value obeys the rule.</summary>
    public ProgramFault? Check(JsonElement value, JsonRule rule) => rule.Kind switch
    {
        JsonRuleKind.Integer when value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out _) => Wrong("must be a whole number", value),
        JsonRuleKind.Number when value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number) =>
            Wrong("must be a number", value),
        JsonRuleKind.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) => Wrong("must be true or false", value),
        JsonRuleKind.Text => CheckText(value, rule),
        JsonRuleKind.List => CheckList(value, rule),
        JsonRuleKind.Object => CheckObject(value, rule),
        JsonRuleKind.Union => CheckUnion(value, rule),
        _ => null,
    };

    private static ProgramFault? CheckText(JsonElement value, JsonRule rule)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Wrong("must be a string", value);
        }

        return rule.Names.IsEmpty || rule.Names.Any(name => value.ValueEquals(name))
            ? null
            : Wrong($"must be one of {string.Join(", ", rule.Names)}", value, NearNames.Hint(TextOf(value), rule.Names));
    }

    private static ProgramFault Wrong(string expected, JsonElement value, string hint = "") =>
        new("", $"The value {expected}, but it is {Describe(value)}.{hint}");

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => NearNames.Quote(TextOf(value)),
        _ => value.GetRawText() is { Length: <= 24 } number ? number : "a number of many digits",
    };

    // A lone surrogate written as \ud800 is valid JSON and no valid text.
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "�";
        }
    }

    private ProgramFault? CheckList(JsonElement value, JsonRule rule)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Wrong("must be a list", value);
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Check(item, rule.Item!) is { } fault)
            {
                return fault.Under($"[{index}]");
            }

            index++;
        }

        return null;
    }

    private ProgramFault? CheckUnion(JsonElement value, JsonRule rule)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Wrong("must be an operation, an object with \"op\"", value);
        }

        if (!value.TryGetProperty("op", out var op))
        {
            return new ProgramFault("", $"The operation has no \"op\". Give one of {string.Join(", ", rule.Cases.Keys)}.");
        }

        return op.ValueKind == JsonValueKind.String && rule.Cases.TryGetValue(TextOf(op), out var found)
            ? CheckObject(value, found)
            : Wrong($"must be one of {string.Join(", ", rule.Cases.Keys)}", op, op.ValueKind == JsonValueKind.String ? NearNames.Hint(TextOf(op), rule.Cases.Keys) : "")
                .Under("op");
    }

    private ProgramFault? CheckObject(JsonElement value, JsonRule rule)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Wrong($"must be an object with {string.Join(", ", rule.Members.Select(member => member.Name))}", value);
        }

        var seen = 0UL;
        foreach (var property in value.EnumerateObject())
        {
            var index = IndexOf(rule, property);
            if (index < 0)
            {
                var names = rule.Members.Select(member => member.Name).ToArray();
                var unknown = property.Name;
                return new ProgramFault(
                    "",
                    $"There is no member {NearNames.Quote(unknown)} here.{NearNames.Hint(unknown, names)} Members: {string.Join(", ", names)}.");
            }

            seen |= 1UL << index;
            var member = rule.Members[index];
            if (member.IsNullable && property.Value.ValueKind == JsonValueKind.Null)
            {
                HasGaps = true;
            }
            else if (Check(property.Value, member.Rule) is { } fault)
            {
                return fault.Under(member.Name);
            }
        }

        for (var index = 0; index < rule.Members.Length; index++)
        {
            var member = rule.Members[index];
            if ((seen & (1UL << index)) != 0)
            {
                continue;
            }

            if (!member.IsOptional)
            {
                return new ProgramFault(member.Name, $"The member \"{member.Name}\" is missing.");
            }

            HasGaps |= member.Default is not null;
        }

        return null;
    }

    private static int IndexOf(JsonRule rule, JsonProperty property)
    {
        for (var index = 0; index < rule.Members.Length; index++)
        {
            if (property.NameEquals(rule.Members[index].Name))
            {
                return index;
            }
        }

        return -1;
    }
}
