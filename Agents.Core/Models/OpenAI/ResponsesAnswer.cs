using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>A response, whole or event by event. It ends with one of its terminal events; a stream without one has broken off.</summary>
internal sealed class ResponsesAnswer(OptionalParameters optional) : Answer
{
    private readonly List<ToolCallDraft> _calls = [];
    private readonly StringBuilder _refused = new();
    private string? _id;
    private string? _model;
    private string? _tier;
    private DateTimeOffset? _created;
    private DeltaText _text;
    private DeltaText _reasoning;
    private DeltaText _refusal;
    private bool _hasItems;
    private bool _hasDeltas;
    private ChatFinishReason? _finish;

    /// <inheritdoc/>
    public override bool IsOver => _finish is not null;

    /// <inheritdoc/>
    public override ChatResponseUpdate? Add(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw OpenAIErrors.BadAnswer();
        }

        var contents = new List<AIContent>();
        var hasMoved = false;
        if (root.Text("object"u8) == "response")
        {
            AddResponse(root, contents);
        }
        else
        {
            hasMoved = AddEvent(root, contents);
        }

        return contents.Count > 0 || hasMoved ? Update(contents) : null;
    }

    /// <inheritdoc/>
    public override ProviderException Failure(JsonElement error) => OpenAIErrors.FromAnswer(error);

    /// <inheritdoc/>
    public override List<ChatResponseUpdate> End(bool isMarked, bool isUsageDue)
    {
        if (_finish is not { } finish)
        {
            throw OpenAIErrors.Truncated();
        }

        var last = Update([]);
        AddRest(last.Contents, _reasoning.End(), rest => new TextReasoningContent(rest));
        AddRest(last.Contents, _text.End(), rest => new TextContent(rest));
        foreach (var call in _calls)
        {
            last.Contents.Add(call.Build(optional.Of(call.Name)));
        }

        _refused.Append(_refusal.End());
        if (_refused.Length > 0)
        {
            last.Contents.Add(new ErrorContent(_refused.ToString()) { ErrorCode = ChoiceDraft.RefusalCode });
        }

        last.FinishReason = finish == ChatFinishReason.Stop && _calls.Count > 0 ? ChatFinishReason.ToolCalls : finish;
        if (Usage is not null)
        {
            last.Contents.Add(new UsageContent(Usage));
        }

        if (_tier is not null)
        {
            (last.AdditionalProperties ??= [])["service_tier"] = _tier;
        }

        return [last];
    }

    private static void AddRest(IList<AIContent> contents, string? text, Func<string, AIContent> content)
    {
        if (text is not null)
        {
            contents.Add(content(text));
        }
    }

    /// <summary>Takes in an event; whether it held something of the model's.</summary>
    private bool AddEvent(JsonElement root, List<AIContent> contents)
    {
        var delta = root.Text("delta"u8);
        switch (root.Text("type"u8))
        {
            case "error":
                throw Failure(root.TryMember("error"u8, out var error) ? error : root);
            case "response.output_text.delta":
                _hasDeltas = true;
                AddRest(contents, _text.Next(delta), text => new TextContent(text));
                break;
            case "response.reasoning_summary_text.delta" or "response.reasoning_text.delta":
                AddRest(contents, _reasoning.Next(delta), text => new TextReasoningContent(text));
                break;
            case "response.refusal.delta":
                _hasDeltas = true;
                _refused.Append(_refusal.Next(delta));
                break;
            case "response.output_item.added":
                return true;
            case "response.output_item.done" when root.TryMember("item"u8, out var item):
                AddItem(item, contents, isStreamed: true);
                break;
            case "response.created" or "response.queued" or "response.in_progress" or "response.completed" or "response.incomplete"
                or "response.failed" or "response.cancelled" when root.TryMember("response"u8, out var response):
                AddResponse(response, contents);
                break;
        }

        return !string.IsNullOrEmpty(delta);
    }

    private void AddResponse(JsonElement response, List<AIContent> contents)
    {
        ReadHead(response);
        switch (response.Text("status"u8))
        {
            case "completed":
                _finish = ChatFinishReason.Stop;
                break;
            case "incomplete":
                _ = response.TryMember("incomplete_details"u8, out var details);
                var reason = details.Text("reason"u8);
                _finish = reason == "max_output_tokens" ? ChatFinishReason.Length : FinishReasons.Map(reason ?? "incomplete", hasCalls: false);
                break;
            case "failed" or "cancelled":
                throw Failure(response.TryMember("error"u8, out var error) ? error : default);
            default:
                return;
        }

        // What came item by item is not taken twice.
        if (!_hasItems && response.TryMember("output"u8, out var output) && output.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in output.EnumerateArray())
            {
                AddItem(item, contents, isStreamed: _hasDeltas);
            }
        }
    }

    private void ReadHead(JsonElement response)
    {
        _id ??= response.Text("id"u8);
        _model ??= response.Text("model"u8);
        _tier = response.Text("service_tier"u8) ?? _tier;
        _created ??= response.Count("created_at"u8) is { } created and > 0 and < 1L << 36 ? DateTimeOffset.FromUnixTimeSeconds(created) : null;
        if (response.TryMember("usage"u8, out var usage))
        {
            Usage = UsageReader.Read(usage) ?? Usage;
        }
    }

    private void AddItem(JsonElement item, List<AIContent> contents, bool isStreamed)
    {
        _hasItems |= isStreamed;
        switch (item.Text("type"u8))
        {
            case "function_call":
                var call = new ToolCallDraft(index: null);
                call.Add(item);
                _calls.Add(call);
                break;
            case "reasoning":
                if (!isStreamed)
                {
                    AddTexts(item, "summary"u8, text => contents.Add(new TextReasoningContent(text)));
                    AddTexts(item, "content"u8, text => contents.Add(new TextReasoningContent(text)));
                }

                if (item.Text("encrypted_content"u8) is { Length: > 0 })
                {
                    contents.Add(ResponsesItem.Content(item));
                }

                break;
            case "message" when !(isStreamed && _hasDeltas):
                AddTexts(item, "content"u8, text => contents.Add(new TextContent(text)));
                break;
        }
    }

    private void AddTexts(JsonElement item, ReadOnlySpan<byte> name, Action<string> add)
    {
        if (!item.TryMember(name, out var parts) || parts.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var part in parts.EnumerateArray())
        {
            // A refusal is a part of its own kind.
            _refused.Append(_refusal.Next(part.Text("refusal"u8)));
            var text = default(DeltaText);
            if (text.Next(part.Text("text"u8)) + text.End() is { Length: > 0 } whole)
            {
                add(whole);
            }
        }
    }

    private ChatResponseUpdate Update(List<AIContent> contents)
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, contents) { ResponseId = _id, MessageId = _id, ModelId = _model, CreatedAt = _created };
        PartialUsage.Note(update, Usage);
        return update;
    }
}
