using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>A tool call that is still arriving.</summary>
internal sealed class ToolCallDraft(long? index)
{
    /// <summary>Where a call keeps what the provider wants back unchanged, e.g. a thought signature.</summary>
    public const string ExtraContent = "extra_content";

    /// <summary>Where a call keeps arguments that are no JSON object.</summary>
    public const string RawArguments = "raw_arguments";

    private readonly StringBuilder _arguments = new();
    private int _taken;
    private JsonElement? _extra;

    /// <summary>Gets the provider's number of the call; null when it has none.</summary>
    public long? Index { get; } = index;

    /// <summary>Gets the function's name so far.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Gets the provider's id; empty while there is none.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Gets whether the arguments so far are nothing or a whole JSON object.</summary>
    public bool IsWhole => Name.Length > 0 && Parse(_arguments.ToString()).Failure is null;

    /// <summary>The arguments that have come since this was asked last.</summary>
    public string TakeArguments()
    {
        var taken = _arguments.ToString(_taken, _arguments.Length - _taken);
        _taken = _arguments.Length;
        return taken;
    }

    /// <summary>Whether a piece with this name begins another call.</summary>
    public bool IsAnother(string? name) => Name.Length > 0 && !string.IsNullOrEmpty(name) && (_arguments.Length > 0 || name != Name);

    /// <summary>Adds a piece: an element of <c>tool_calls</c>, the older <c>function_call</c>, or a response's item.</summary>
    public void Add(JsonElement piece)
    {
        Id = Id.Length > 0 ? Id : piece.Text("call_id"u8) ?? piece.Text("id"u8) ?? "";
        var function = piece.TryMember("function"u8, out var member) ? member : piece;

        // Some servers repeat the name in every piece.
        var name = function.Text("name"u8);
        Name = name is null || name == Name ? Name : Name + name;
        if (function.TryMember("arguments"u8, out var arguments))
        {
            _arguments.Append(arguments.Text() ?? arguments.GetRawText());
        }

        if (piece.TryMember("extra_content"u8, out var extra))
        {
            _extra = extra.Clone();
        }
    }

    /// <summary>The call. Arguments that are no JSON object come as an exception inside it, for the caller to answer.</summary>
    /// <param name="optional">The parameters that may be left out: null for them means that they are.</param>
    public FunctionCallContent Build(IReadOnlySet<string>? optional)
    {
        var raw = _arguments.ToString();
        var (arguments, failure) = Parse(raw);
        var call = new FunctionCallContent(Id.Length > 0 ? Id : $"call_{Guid.NewGuid():N}", Name, arguments) { Exception = failure };
        if (arguments is not null && optional is not null)
        {
            foreach (var name in optional.Where(name => arguments.TryGetValue(name, out var value) && value is JsonElement { ValueKind: JsonValueKind.Null }))
            {
                arguments.Remove(name);
            }
        }

        if (failure is not null)
        {
            (call.AdditionalProperties ??= [])[RawArguments] = raw;
        }

        if (_extra is { } extra)
        {
            (call.AdditionalProperties ??= [])[ExtraContent] = extra;
        }

        return call;
    }

    private static (Dictionary<string, object?>? Arguments, Exception? Failure) Parse(string raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return ([], null);
        }

        try
        {
            using var document = JsonDocument.Parse(raw);
            if (document.RootElement.ValueKind == JsonValueKind.Null)
            {
                return ([], null);
            }

            var arguments = new Dictionary<string, object?>();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                arguments[member.Name] = member.Value.Clone();
            }

            return (arguments, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, new JsonException("The arguments of the tool call are no JSON object.", exception));
        }
    }
}
