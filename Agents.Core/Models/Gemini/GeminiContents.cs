using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// Writes a conversation as Gemini's <c>contents</c>. After the model's calls comes one content of role <c>user</c> with exactly one
/// <c>functionResponse</c> per call, in the order of the calls, wherever the results stood; a call without a result gets one that says so,
/// and a result without a call is left out, for Gemini refuses both.
/// </summary>
internal sealed class GeminiContents
{
    private const string NoResult = "There is no result: the call was not carried out.";
    private const string Failed = "The tool failed.";

    // What Gemini documents for calls it did not make (ai.google.dev/gemini-api/docs/thought-signatures).
    private const string ForeignSignature = "skip_thought_signature_validator";

    private readonly Dictionary<string, Queue<FunctionResultContent>> _results;
    private readonly JsonArray _contents = [];
    private readonly JsonArray _system = [];
    private JsonArray _modelParts = [];
    private List<FunctionCallContent> _calls = [];

    private GeminiContents(IReadOnlyList<ChatMessage> messages) => _results = messages
        .SelectMany(message => message.Contents)
        .OfType<FunctionResultContent>()
        .GroupBy(result => result.CallId)
        .ToDictionary(group => group.Key, group => new Queue<FunctionResultContent>(group));

    /// <summary>The contents, and the parts of the system instruction.</summary>
    public static (JsonArray Contents, JsonArray System) From(string model, IReadOnlyList<ChatMessage> messages, string? instructions)
    {
        var writer = new GeminiContents(messages);
        if (!string.IsNullOrEmpty(instructions))
        {
            writer._system.Add((JsonNode)TextPart(instructions));
        }

        foreach (var message in messages)
        {
            writer.Add(message);
        }

        writer.CloseModelTurn();
        if (model.Contains("gemini-3", StringComparison.Ordinal))
        {
            writer.SignCurrentTurn();
        }

        return (writer._contents, writer._system);
    }

    private static JsonObject TextPart(string text) => new JsonObject { ["text"] = GeminiJson.Mend(text) };

    private static JsonObject? Part(AIContent content)
    {
        if (GeminiProperties.PartOf(content) is { } received)
        {
            return JsonNode.Parse(received.GetRawText())!.AsObject();
        }

        var signature = GeminiProperties.SignatureOf(content);
        JsonObject? part = content switch
        {
            TextContent text when text.Text.Length > 0 || signature is not null => new() { ["text"] = GeminiJson.Mend(text.Text) },
            // Thoughts are only of use with their signature.
            TextReasoningContent thought when signature is not null => new() { ["text"] = GeminiJson.Mend(thought.Text), ["thought"] = true },
            FunctionCallContent call => new() { ["functionCall"] = Call(call) },
            DataContent data => new() { ["inlineData"] = new JsonObject { ["mimeType"] = data.MediaType, ["data"] = data.Base64Data.ToString() } },
            UriContent file => new() { ["fileData"] = new JsonObject { ["mimeType"] = file.MediaType, ["fileUri"] = file.Uri.ToString() } },
            _ => null,
        };

        if (part is not null && signature is not null)
        {
            part["thoughtSignature"] = signature;
        }

        return part;
    }

    private static JsonObject Call(FunctionCallContent call)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in call.Arguments ?? new Dictionary<string, object?>())
        {
            arguments[GeminiJson.Mend(name)] = GeminiJson.ToNode(value);
        }

        return Named(call, "args", arguments);
    }

    private static JsonObject Named(FunctionCallContent call, string field, JsonObject value)
    {
        var node = new JsonObject();
        if (!call.CallId.StartsWith(GeminiProperties.MadeId, StringComparison.Ordinal))
        {
            node["id"] = GeminiJson.Mend(call.CallId);
        }

        node["name"] = call.Name;
        node[field] = value;
        return node;
    }

    /// <summary>A failed tool's own words go to the model; the exception's do not, they may hold what must not leave.</summary>
    private static JsonObject Response(FunctionResultContent? result) => result switch
    {
        null => new() { ["error"] = NoResult },
        { Exception: not null } => new() { ["error"] = GeminiJson.ToNode(result.Result) ?? Failed },
        _ => new() { ["output"] = GeminiJson.ToNode(result.Result) },
    };

    private void Add(ChatMessage message)
    {
        if (message.Role == ChatRole.System || message.Role.Value == "developer")
        {
            if (message.Text.Length > 0)
            {
                _system.Add((JsonNode)TextPart(message.Text));
            }

            return;
        }

        if (message.Role == ChatRole.Assistant)
        {
            _calls.AddRange(message.Contents.OfType<FunctionCallContent>());
            AddParts(_modelParts, message);
            return;
        }

        CloseModelTurn();
        var parts = new JsonArray();
        AddParts(parts, message);
        AddContent("user", parts);
    }

    private static void AddParts(JsonArray parts, ChatMessage message)
    {
        foreach (var part in message.Contents.Select(Part).Where(part => part is not null))
        {
            parts.Add((JsonNode?)part);
        }
    }

    private void AddContent(string role, JsonArray parts)
    {
        if (parts.Count > 0)
        {
            _contents.Add((JsonNode)new JsonObject { ["role"] = role, ["parts"] = parts });
        }
    }

    // Gemini 3 refuses a step of the current turn whose first call has no signature: another model made it, or it was not kept.
    private void SignCurrentTurn()
    {
        foreach (var content in _contents.Reverse().TakeWhile(content => (string?)content!["role"] == "model" || HasPart(content, "functionResponse")))
        {
            var first = content!["parts"]!.AsArray().FirstOrDefault(part => part!["functionCall"] is not null);
            if (first is not null && first["thoughtSignature"] is null)
            {
                first["thoughtSignature"] = ForeignSignature;
            }
        }
    }

    private static bool HasPart(JsonNode content, string kind) => content["parts"]!.AsArray().Any(part => part![kind] is not null);

    private void CloseModelTurn()
    {
        AddContent("model", _modelParts);
        var responses = new JsonArray();
        foreach (var call in _calls)
        {
            var result = _results.TryGetValue(call.CallId, out var queue) && queue.TryDequeue(out var next) ? next : null;
            responses.Add((JsonNode)new JsonObject { ["functionResponse"] = Named(call, "response", Response(result)) });
        }

        AddContent("user", responses);
        _modelParts = [];
        _calls = [];
    }
}
