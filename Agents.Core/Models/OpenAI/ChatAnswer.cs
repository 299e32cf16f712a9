using System.Text.Json;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>A chat completion, whole or in chunks.</summary>
internal sealed class ChatAnswer(OptionalParameters optional, string? outputTool) : Answer
{
    private readonly List<ChoiceDraft> _choices = [];
    private readonly Dictionary<long, List<ChatResponseUpdate>> _held = [];
    private AdditionalPropertiesDictionary? _extras;
    private string? _id;
    private string? _model;
    private DateTimeOffset? _created;

    /// <inheritdoc/>
    public override ChatResponseUpdate? Add(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw OpenAIErrors.BadAnswer();
        }

        ReadHead(root);
        if (root.TryMember("error"u8, out var error))
        {
            throw Failure(error);
        }

        if (!root.TryMember("choices"u8, out var choices) || choices.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var hasMoved = false;
        ChatResponseUpdate? first = null;
        foreach (var choice in choices.EnumerateArray())
        {
            var draft = DraftOf(choice.Count("index"u8) ?? 0);
            var added = draft.Add(choice);
            hasMoved |= draft.HasMoved;
            if (added is not { } update)
            {
                continue;
            }

            Fill(update, draft);
            if (draft == _choices[0] && first is null)
            {
                first = update;
            }
            else
            {
                Hold(draft, update);
            }
        }

        if (first is null && hasMoved)
        {
            first = new ChatResponseUpdate();
            Fill(first, _choices[0]);
        }

        return first;
    }

    /// <inheritdoc/>
    public override ProviderException Failure(JsonElement error) => _choices.Exists(choice => FinishReasons.IsLength(choice.FinishReason))
        ? new(ErrorCodes.OutputTruncated, "The model's answer reached its limit of tokens. Raise the limit, or ask for less.", isTransient: false)
        : OpenAIErrors.FromAnswer(error);

    /// <inheritdoc/>
    public override List<ChatResponseUpdate> End(bool isMarked, bool isUsageDue)
    {
        if (_choices.Count == 0)
        {
            throw isMarked ? OpenAIErrors.BadAnswer() : OpenAIErrors.Truncated();
        }

        if (_choices.Exists(choice => FinishReasons.IsFailure(choice.FinishReason)))
        {
            throw OpenAIErrors.FromAnswer(default);
        }

        if (!_choices.TrueForAll(choice => IsWhole(choice, isMarked)) || (!isMarked && isUsageDue && Usage is null))
        {
            throw OpenAIErrors.Truncated();
        }

        var updates = new List<ChatResponseUpdate>();
        foreach (var choice in _choices)
        {
            updates.AddRange(_held.GetValueOrDefault(choice.Index) ?? []);
            var last = new ChatResponseUpdate();
            Fill(last, choice);
            choice.End(last.Contents, optional);
            var reason = FinishReasons.Map(choice.FinishReason, choice.HasCalls, choice.HasOutput);
            if (choice == _choices[0])
            {
                Complete(last, reason);
            }
            else
            {
                (last.AdditionalProperties ??= [])["finish_reason"] = reason.Value;
            }

            updates.Add(last);
        }

        return updates;
    }

    // Some servers never name a reason; then their own end mark after some content has to do. What breaks off has no mark.
    private static bool IsWhole(ChoiceDraft choice, bool isMarked) =>
        choice.FinishReason is not null || (isMarked && choice is { HasContent: true, CallsAreWhole: true });

    private void Complete(ChatResponseUpdate last, ChatFinishReason reason)
    {
        last.FinishReason = reason;
        if (Usage is not null)
        {
            last.Contents.Add(new UsageContent(Usage));
        }

        foreach (var (name, value) in _extras ?? [])
        {
            (last.AdditionalProperties ??= [])[name] = value;
        }
    }

    private void ReadHead(JsonElement root)
    {
        _id ??= root.Text("id"u8) is { Length: > 0 } id ? id : null;
        _model ??= root.Text("model"u8) is { Length: > 0 } model ? model : null;
        _created ??= root.Count("created"u8) is { } created and > 0 and < 1L << 36 ? DateTimeOffset.FromUnixTimeSeconds(created) : null;
        if (root.TryMember("usage"u8, out var usage) || (root.TryMember("x_groq"u8, out var groq) && groq.TryMember("usage"u8, out usage)))
        {
            Usage = UsageReader.Read(usage) ?? Usage;
        }

        Keep(root, "system_fingerprint"u8, "system_fingerprint");
        Keep(root, "service_tier"u8, "service_tier");
        Keep(root, "provider"u8, "provider");
        Keep(root, "moderation"u8, "moderation");
        Keep(root, "citations"u8, "citations");
    }

    private void Keep(JsonElement root, ReadOnlySpan<byte> name, string key)
    {
        if ((_extras is null || !_extras.ContainsKey(key)) && root.TryMember(name, out var value))
        {
            (_extras ??= [])[key] = value.ValueKind == JsonValueKind.String ? value.Text() : value.Clone();
        }
    }

    private ChoiceDraft DraftOf(long index)
    {
        foreach (var choice in _choices)
        {
            if (choice.Index == index)
            {
                return choice;
            }
        }

        var draft = new ChoiceDraft(index, outputTool);
        _choices.Add(draft);
        return draft;
    }

    // The updates of one message have to follow each other: those of further choices wait.
    private void Hold(ChoiceDraft choice, ChatResponseUpdate update)
    {
        if (!_held.TryGetValue(choice.Index, out var held))
        {
            _held[choice.Index] = held = [];
        }

        held.Add(update);
    }

    private void Fill(ChatResponseUpdate update, ChoiceDraft choice)
    {
        update.Role = ChatRole.Assistant;
        update.ResponseId = _id;
        update.MessageId = choice == _choices[0] ? _id : $"{_id}#{choice.Index}";
        update.ModelId = _model;
        update.CreatedAt = _created;
        PartialUsage.Note(update, Usage);
    }
}
