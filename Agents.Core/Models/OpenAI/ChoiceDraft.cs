using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>One of the answers that are still arriving; nearly always the only one.</summary>
internal sealed class ChoiceDraft(long index, string? outputTool)
{
    /// <summary>Where an update keeps the log probabilities of its tokens.</summary>
    public const string LogProbabilities = "logprobs";

    /// <summary>The error code of a content in which the model refuses.</summary>
    public const string RefusalCode = "Refusal";

    private readonly List<ToolCallDraft> _calls = [];
    private readonly StringBuilder _refused = new();
    private DeltaText _text;
    private DeltaText _reasoning;
    private DeltaText _refusal;

    /// <summary>Gets the provider's number of the answer.</summary>
    public long Index { get; } = index;

    /// <summary>Gets why the answer ended, in the provider's word; null while it has not.</summary>
    public string? FinishReason { get; private set; }

    /// <summary>Gets whether anything was said.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Gets whether there are tool calls, apart from the one that is the answer itself.</summary>
    public bool HasCalls => _calls.Exists(call => !IsOutput(call));

    /// <summary>Gets whether the answer itself came as a tool call.</summary>
    public bool HasOutput => _calls.Exists(IsOutput);

    /// <summary>Gets whether the last piece held something of the model's, also when it has to wait.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Gets whether every tool call could be made.</summary>
    public bool CallsAreWhole => _calls.TrueForAll(call => call.IsWhole);

    /// <summary>Takes a piece in: what may leave at once comes back, null when nothing may.</summary>
    public ChatResponseUpdate? Add(JsonElement choice)
    {
        FinishReason = choice.Text("finish_reason"u8) is { Length: > 0 } reason ? reason : FinishReason;
        ChatResponseUpdate? update = null;
        HasMoved = false;
        if (choice.TryMember("delta"u8, out var delta) || choice.TryMember("message"u8, out delta))
        {
            AddReasoning(delta, ref update);
            if (delta.TryMember("content"u8, out var content))
            {
                AddContent(content, ref update);
            }

            var refusal = delta.Text("refusal"u8);
            HasMoved |= !string.IsNullOrEmpty(refusal);
            _refused.Append(_refusal.Next(refusal));
            AddCalls(delta);
            AddOutput(ref update);
        }

        if (choice.TryMember("logprobs"u8, out var probabilities) && HasProbabilities(probabilities))
        {
            ((update ??= new()).AdditionalProperties ??= [])[LogProbabilities] = probabilities.Clone();
        }

        HasMoved |= update is not null;
        HasContent |= update is { Contents.Count: > 0 } || _calls.Count > 0 || _refused.Length > 0;
        return update;
    }

    /// <summary>Adds what is only known at the end: rests of text, whole tool calls, a refusal.</summary>
    public void End(IList<AIContent> contents, OptionalParameters optional)
    {
        if (_reasoning.End() is { } reasoning)
        {
            contents.Add(new TextReasoningContent(reasoning));
        }

        if (_text.End() is { } text)
        {
            contents.Add(new TextContent(text));
        }

        foreach (var call in _calls.Where(call => !IsOutput(call)))
        {
            contents.Add(call.Build(optional.Of(call.Name)));
        }

        _refused.Append(_refusal.End());
        if (_refused.Length > 0)
        {
            contents.Add(new ErrorContent(_refused.ToString()) { ErrorCode = RefusalCode });
        }
    }

    private bool IsOutput(ToolCallDraft call) => outputTool is not null && call.Name == outputTool;

    // A model that gives its answer twice is taken at its first word.
    private void AddOutput(ref ChatResponseUpdate? update)
    {
        if (_calls.Find(IsOutput) is { } output && _text.Next(output.TakeArguments()) is { } piece)
        {
            (update ??= new()).Contents.Add(new TextContent(piece));
        }
    }

    private static bool HasProbabilities(JsonElement probabilities) =>
        probabilities.TryMember("content"u8, out _) || probabilities.TryMember("refusal"u8, out _);

    private void AddReasoning(JsonElement delta, ref ChatResponseUpdate? update)
    {
        if (_reasoning.Next(delta.Text("reasoning_content"u8) ?? delta.Text("reasoning"u8)) is { } piece)
        {
            (update ??= new()).Contents.Add(new TextReasoningContent(piece));
        }
    }

    // A text; or, from some servers, a list of parts.
    private void AddContent(JsonElement content, ref ChatResponseUpdate? update)
    {
        if (content.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in content.EnumerateArray())
            {
                AddPart(part, ref update);
            }

            return;
        }

        if (_text.Next(content.Text()) is { } piece)
        {
            (update ??= new()).Contents.Add(new TextContent(piece));
        }
    }

    private void AddPart(JsonElement part, ref ChatResponseUpdate? update)
    {
        if (_text.Next(part.Text("text"u8)) is { } text)
        {
            (update ??= new()).Contents.Add(new TextContent(text));
        }

        if (!part.TryMember("thinking"u8, out var thinking))
        {
            return;
        }

        if (thinking.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in thinking.EnumerateArray())
            {
                AddThought(inner.Text("text"u8), ref update);
            }
        }
        else
        {
            AddThought(thinking.Text(), ref update);
        }
    }

    private void AddThought(string? thought, ref ChatResponseUpdate? update)
    {
        if (_reasoning.Next(thought) is { } piece)
        {
            (update ??= new()).Contents.Add(new TextReasoningContent(piece));
        }
    }

    private void AddCalls(JsonElement delta)
    {
        if (delta.TryMember("tool_calls"u8, out var calls) && calls.ValueKind == JsonValueKind.Array)
        {
            foreach (var piece in calls.EnumerateArray())
            {
                if (piece.ValueKind == JsonValueKind.Object)
                {
                    HasMoved = true;
                    DraftOf(piece, delta).Add(piece);
                }
            }
        }
        else if (delta.TryMember("function_call"u8, out var call) && call.ValueKind == JsonValueKind.Object)
        {
            HasMoved = true;
            DraftOf(call, delta).Add(call);
        }
    }

    // By index; a new id under a known index is another call all the same (Gemini numbers all of them 0). Without an index: by id; without
    // both: a name begins a call, anything else belongs to the last one.
    private ToolCallDraft DraftOf(JsonElement piece, JsonElement delta)
    {
        var number = piece.Count("index"u8);
        var id = piece.Text("id"u8) ?? "";
        var name = piece.TryMember("function"u8, out var function) ? function.Text("name"u8) : piece.Text("name"u8);
        var known = number is not null ? _calls.FindLast(call => call.Index == number)
            : id.Length > 0 ? _calls.FindLast(call => call.Id == id)
            : _calls.LastOrDefault();
        var isOther = known is null
            || (id.Length > 0 && known.Id.Length > 0 && known.Id != id)
            || (number is null && id.Length == 0 && (known.IsAnother(name) || (!string.IsNullOrEmpty(name) && delta.TryGetProperty("role"u8, out _))));
        if (!isOther)
        {
            return known!;
        }

        var draft = new ToolCallDraft(number);
        _calls.Add(draft);
        return draft;
    }
}
