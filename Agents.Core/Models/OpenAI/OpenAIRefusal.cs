using System.Text.Json;

namespace Agents.Core.Models.OpenAI;

/// <summary>What a server that refused a request says of the reason, as far as it is of use to ask again in another way. None of its text is kept.</summary>
internal sealed record OpenAIRefusal
{
    private const string Key = "openai_refusal";

    private static readonly string[] Known =
    [
        "stream_options", "max_tokens", "max_completion_tokens", "temperature", "top_p", "frequency_penalty", "presence_penalty", "reasoning_effort",
        "reasoning", "include", "strict",
    ];

    private static readonly string[] Formats = ["response_format", "json_schema", "text", "format", "tools", "tool_choice", "functions", "schema", "grammar"];

    private static readonly string[] Denials =
        ["unsupported", "not support", "unknown", "unrecognized", "unexpected", "not permitted", "not allowed", "extra input", "extra_forbidden", "deprecated"];

    /// <summary>Gets whether no other way of asking will do: the request is too long, or there is no such model or address.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>Gets the parameters that the server does not know or does not allow, of those that can be left out.</summary>
    public IReadOnlyList<string> Unsupported { get; private init; } = [];

    /// <summary>Gets whether the form of the answer may be the reason: it is named, or nothing is.</summary>
    public bool MayBeFormat { get; private init; }

    /// <summary>What is known of a refusal; null when the call failed for another reason.</summary>
    public static OpenAIRefusal? Of(ProviderException failure) => failure.Data[Key] as OpenAIRefusal;

    /// <summary>Notes on a failure what its error object says; on one that is no refusal, nothing.</summary>
    /// <param name="failure">The failure; its status decides whether it is a refusal.</param>
    /// <param name="error">The error object, or the text in its place; undefined when there was none.</param>
    /// <param name="isFinal">Whether the request is too long or the model unknown.</param>
    public static void Note(ProviderException failure, JsonElement error, bool isFinal)
    {
        if (failure is not { IsTransient: false, Status: 400 or 404 or 422 or 501 } || failure.Code is not (Errors.ErrorCodes.InvalidRequest or Errors.ErrorCodes.ProviderUnavailable))
        {
            return;
        }

        var said = Said(error);
        var place = Place(error).Split('.', '[', ']', ' ');
        var isDenied = Array.Exists(Denials, denial => said.Contains(denial, StringComparison.OrdinalIgnoreCase));
        var named = Known.Where(name => place.Contains(name)).ToList();
        if (named.Count == 0 && place is [""])
        {
            named = [.. Known.Where(name => Names(said, name))];
        }

        failure.Data[Key] = new OpenAIRefusal
        {
            // A 404 without a word of a model's server comes from something else at a wrong address.
            IsFinal = isFinal || (failure.Status == 404 && error.Text() is null && error.Text("message"u8) is null),
            Unsupported = isDenied ? named : [],
            MayBeFormat = place is [""] || Array.Exists(Formats, format => place.Contains(format)),
        };
    }

    private static string Said(JsonElement error) => error.Text() ?? $"{error.Text("code"u8)} {error.Text("type"u8)} {error.Text("message"u8)} {Detail(error).Text("type"u8)} {Detail(error).Text("msg"u8)}";

    // "param", or the "loc" of the servers that are written with FastAPI.
    private static string Place(JsonElement error) =>
        error.Text("param"u8)
        ?? (Detail(error).TryMember("loc"u8, out var place) && place.ValueKind == JsonValueKind.Array
            ? string.Join('.', place.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String && part.Text() != "body").Select(part => part.Text()))
            : "");

    private static JsonElement Detail(JsonElement error)
    {
        var from = error.TryMember("message"u8, out var message) && message.ValueKind == JsonValueKind.Object ? message : error;
        return from.TryMember("detail"u8, out var details) && details.ValueKind == JsonValueKind.Array && details.GetArrayLength() > 0 ? details[0] : default;
    }

    // A word such as "reasoning" is no name unless it is marked as one.
    private static bool Names(string said, string name)
    {
        var at = said.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (name.Contains('_') || (at > 0 && said[at - 1] is '\'' or '"' or '`'));
    }
}
