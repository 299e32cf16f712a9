using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Which parameters of which tool may be left out. A strict schema makes every parameter required and the optional ones nullable; a null that comes
/// back for such a one means that it was left out.
/// </summary>
internal sealed class OptionalParameters
{
    private readonly Dictionary<string, HashSet<string>> _byTool = [];

    /// <summary>Notes the tools that are sent as strict.</summary>
    public void Add(AIFunctionDeclaration tool)
    {
        var schema = tool.JsonSchema;
        if (!schema.TryMember("properties"u8, out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var optional = properties.EnumerateObject().Select(property => property.Name).ToHashSet();
        if (schema.TryMember("required"u8, out var required) && required.ValueKind == JsonValueKind.Array)
        {
            optional.ExceptWith(required.EnumerateArray().Select(name => name.Text() ?? ""));
        }

        _byTool[tool.Name] = optional;
    }

    /// <summary>The optional parameters of a tool; null when there are none.</summary>
    public HashSet<string>? Of(string tool) => _byTool.GetValueOrDefault(tool);
}
