using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>Writes the body of <c>generateContent</c>.</summary>
internal static partial class GeminiRequest
{
    /// <summary>Options by their name on the wire, taken from the call's additional properties.</summary>
    private static readonly string[] PassedOn = ["safetySettings", "cachedContent", "serviceTier", "labels"];

    private static readonly string[] PassedOnInConfig = ["thinkingConfig", "responseModalities", "mediaResolution"];

    /// <summary>The body.</summary>
    /// <param name="model">The model it is for: generations differ.</param>
    /// <param name="messages">The conversation.</param>
    /// <param name="options">What goes with it.</param>
    /// <exception cref="ProviderException"><c>invalid_request</c>: there is no message, or a tool's name is not one Gemini takes.</exception>
    public static JsonObject Build(string model, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var (contents, system) = GeminiContents.From(model, messages, options?.Instructions);
        if (contents.Count == 0)
        {
            throw Invalid("Gemini needs at least one message that is not the system's.");
        }

        var body = new JsonObject { ["contents"] = contents };
        if (system.Count > 0)
        {
            body["systemInstruction"] = new JsonObject { ["parts"] = system };
        }

        AddTools(body, options);
        var config = Config(model, options);
        if (config.Count > 0)
        {
            body["generationConfig"] = config;
        }

        PassOn(body, options, PassedOn);
        return body;
    }

    private static ProviderException Invalid(string message) => new(ErrorCodes.InvalidRequest, message, isTransient: false);

    private static void AddTools(JsonObject body, ChatOptions? options)
    {
        var declarations = new JsonArray();
        var tools = new JsonArray();
        foreach (var tool in options?.Tools ?? [])
        {
            switch (tool)
            {
                case AIFunctionDeclaration function:
                    declarations.Add((JsonNode)Declaration(function));
                    break;
                case HostedWebSearchTool:
                    tools.Add((JsonNode)new JsonObject { ["googleSearch"] = new JsonObject() });
                    break;
                case HostedCodeInterpreterTool:
                    tools.Add((JsonNode)new JsonObject { ["codeExecution"] = new JsonObject() });
                    break;
                default:
                    throw Invalid($"Gemini cannot be given the tool \"{tool.Name}\".");
            }
        }

        if (declarations.Count > 0)
        {
            tools.Insert(0, new JsonObject { ["functionDeclarations"] = declarations });
        }

        if (tools.Count > 0)
        {
            body["tools"] = tools;
        }

        if (declarations.Count > 0 && CallingConfig(options?.ToolMode) is { } config)
        {
            body["toolConfig"] = new JsonObject { ["functionCallingConfig"] = config };
        }
    }

    private static JsonObject Declaration(AIFunctionDeclaration function)
    {
        if (!FunctionName().IsMatch(function.Name))
        {
            throw Invalid(
                $"Gemini does not take the tool name \"{function.Name}\": a letter or _ first, then letters, digits, _ . : -, at most 128.");
        }

        var declaration = new JsonObject { ["name"] = function.Name };
        if (function.Description.Length > 0)
        {
            declaration["description"] = GeminiJson.Mend(function.Description);
        }

        declaration["parametersJsonSchema"] = GeminiSchema.Clean(function.JsonSchema);
        return declaration;
    }

    private static JsonObject? CallingConfig(ChatToolMode? mode) => mode switch
    {
        AutoChatToolMode => new() { ["mode"] = "AUTO" },
        NoneChatToolMode => new() { ["mode"] = "NONE" },
        RequiredChatToolMode { RequiredFunctionName: { } name } => new() { ["mode"] = "ANY", ["allowedFunctionNames"] = new JsonArray(name) },
        RequiredChatToolMode => new() { ["mode"] = "ANY" },
        _ => null,
    };

    private static JsonObject Config(string model, ChatOptions? options)
    {
        var config = new JsonObject();
        if (options is null)
        {
            return config;
        }

        Set("temperature", options.Temperature);
        Set("topP", options.TopP);
        Set("topK", options.TopK);
        Set("maxOutputTokens", options.MaxOutputTokens);
        Set("presencePenalty", options.PresencePenalty);
        Set("frequencyPenalty", options.FrequencyPenalty);

        // Gemini's seed has 32 bits; a longer one is folded, the same way each time.
        Set("seed", options.Seed is { } seed ? (int?)unchecked((int)seed) : null);
        if (options.StopSequences is { Count: > 0 } stops)
        {
            config["stopSequences"] = new JsonArray([.. stops.Select(stop => JsonValue.Create(GeminiJson.Mend(stop)))]);
        }

        if (options.ResponseFormat is ChatResponseFormatJson json)
        {
            config["responseMimeType"] = "application/json";
            if (json.Schema is { } schema)
            {
                config["responseJsonSchema"] = GeminiSchema.Clean(schema);
            }
        }

        if (GeminiThinking.Config(model, options.Reasoning) is { } thinking)
        {
            config["thinkingConfig"] = thinking;
        }

        PassOn(config, options, PassedOnInConfig);
        return config;

        void Set<T>(string name, T? value)
            where T : struct
        {
            if (value is { } given)
            {
                config[name] = GeminiJson.ToNode(given);
            }
        }
    }

    private static void PassOn(JsonObject target, ChatOptions? options, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (options?.AdditionalProperties?.GetValueOrDefault(name) is { } value)
            {
                target[name] = GeminiJson.ToNode(value);
            }
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.:-]{0,127}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionName();
}
