using System.Text.Json;
using System.Text.RegularExpressions;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Api.Scenes;

/// <summary>Reads AG-UI's <c>tools</c>: what the client can carry out, as declarations that a model can be offered.</summary>
internal static partial class ClientToolsParser
{
    private const int MaxTools = 64;
    private const int MaxDescriptionBytes = 8 * 1024;
    private const int MaxSchemaBytes = 32 * 1024;
    private const int MaxNameBytes = 200;

    private static readonly JsonElement NoParameters = JsonElement.Parse("""{"type":"object","properties":{}}""");

    /// <summary>Reads the array.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public static IReadOnlyList<AIFunctionDeclaration> Read(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartArray, path, "an array");
        var tools = new List<AIFunctionDeclaration>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (tools.Count == MaxTools)
            {
                throw new AgentException(ErrorCodes.TooLarge, $"\"{path}\" has more than {MaxTools} entries, the limit.", path);
            }

            var tool = ReadTool(ref json, $"{path}[{tools.Count}]");
            if (tools.Exists(other => string.Equals(other.Name, tool.Name, StringComparison.Ordinal)))
            {
                throw JsonFields.Invalid($"{path}[{tools.Count}].name", "is the name of another tool too");
            }

            tools.Add(tool);
        }

        return tools;
    }

    private static AIFunctionDeclaration ReadTool(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartObject, path, "an object");
        string? name = null;
        string? description = null;
        var parameters = NoParameters;
        while (JsonFields.NextMember(ref json, out var member))
        {
            switch (member)
            {
                case "name":
                    name = JsonFields.ReadString(ref json, $"{path}.name", MaxNameBytes);
                    break;
                case "description":
                    description = JsonFields.ReadOptionalString(ref json, $"{path}.description", MaxDescriptionBytes);
                    break;
                case "parameters" when json.TokenType != JsonTokenType.Null:
                    parameters = ReadSchema(ref json, $"{path}.parameters");
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        // The strictest of the providers: up to 64 letters, digits, _ and -, no digit first.
        return name is not null && ToolName().IsMatch(name)
            ? AIFunctionFactory.CreateDeclaration(name, description, parameters)
            : throw JsonFields.Invalid($"{path}.name", "must begin with a letter or _ and have at most 64 letters, digits, _ and -");
    }

    private static JsonElement ReadSchema(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartObject, path, "a JSON Schema of an object");
        var start = json.TokenStartIndex;
        using var document = JsonDocument.ParseValue(ref json);
        if (json.BytesConsumed - start > MaxSchemaBytes)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"\"{path}\" is larger than {MaxSchemaBytes / 1024} KiB, the limit.", path);
        }

        var schema = document.RootElement;
        if (!schema.EnumerateObject().Any())
        {
            return NoParameters;
        }

        return schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object")
            ? schema.Clone()
            : throw JsonFields.Invalid($"{path}.type", "must be \"object\": the arguments of a tool are an object");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToolName();
}
