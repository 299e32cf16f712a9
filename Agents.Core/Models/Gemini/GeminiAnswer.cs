using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>One answer of a model as it comes in: whole in one piece, or chunk by chunk. What a chunk holds is handed out at once; how the
/// answer ended is known only at the end of the body, for Gemini may report a failure after a finish reason.</summary>
internal sealed class GeminiAnswer(string model)
{
    private readonly StringBuilder _held = new(1);
    private bool _heldIsThought;
    private string? _finish;
    private int _calls;
    private bool _hasContent;

    /// <summary>Gets the id of the answer; null when Gemini gave none.</summary>
    public string? Id { get; private set; }

    /// <summary>Gets the model that answered, by its full version.</summary>
    public string Model { get; private set; } = model;

    /// <summary>Gets the tokens so far; each chunk repeats and replaces them.</summary>
    public UsageDetails? Usage { get; private set; }

    /// <summary>Gets whether something of the model's waits for what belongs to it.</summary>
    public bool IsHolding => _held.Length > 0;

    /// <summary>Takes one chunk.</summary>
    /// <returns>What it holds, in its order.</returns>
    /// <exception cref="ProviderException">The prompt or the answer is blocked, a call is malformed, or the chunk is nonsense.</exception>
    public List<AIContent> Take(JsonElement chunk)
    {
        if (chunk.ValueKind != JsonValueKind.Object)
        {
            throw GeminiErrors.BadResponse("it is not an object");
        }

        var contents = new List<AIContent>();
        Id ??= chunk.Text("responseId");
        Model = chunk.Text("modelVersion") ?? Model;
        if (chunk.ObjectMember("usageMetadata") is { } usage)
        {
            Usage = Tokens(usage) ?? Usage;
        }

        if (chunk.ObjectMember("promptFeedback")?.Text("blockReason") is { } block && block != "BLOCK_REASON_UNSPECIFIED")
        {
            throw Failure(ErrorCodes.ContentFiltered, "Gemini refused the prompt by its content rules.");
        }

        var candidate = chunk.Items("candidates").FirstOrDefault();
        if (candidate.ValueKind != JsonValueKind.Object)
        {
            return contents;
        }

        if (candidate.Text("finishReason") is { } finish && finish != "FINISH_REASON_UNSPECIFIED")
        {
            _finish = finish;
            ThrowIfFailed(finish);
        }

        foreach (var part in candidate.ObjectMember("content")?.Items("parts") ?? [])
        {
            TakePart(contents, part);
        }

        _hasContent |= contents.Count > 0;
        return contents;
    }

    /// <summary>Ends the answer at the end of its body.</summary>
    /// <param name="wasStreamed">Whether only a finish reason shows that it is whole; a single body shows that by being valid JSON.</param>
    /// <returns>How it ended, and what was still held back.</returns>
    /// <exception cref="ProviderException"><c>provider_bad_response</c>: it is not whole, or there is nothing in it and no good reason why.</exception>
    public (ChatFinishReason Reason, AIContent? Held) Finish(bool wasStreamed)
    {
        if (_finish is null && (wasStreamed || !_hasContent))
        {
            throw Failure(ErrorCodes.ProviderBadResponse, "Gemini's answer ended before it was whole.", isTransient: true);
        }

        var reason = _finish switch
        {
            "MAX_TOKENS" => ChatFinishReason.Length,
            _ when _calls > 0 => ChatFinishReason.ToolCalls,
            null or "STOP" => ChatFinishReason.Stop,
            _ when !_hasContent => throw Failure(ErrorCodes.ProviderBadResponse, "Gemini's answer is empty.", isTransient: true),
            _ => new ChatFinishReason(_finish.ToLowerInvariant()),
        };

        return (reason, Release());
    }

    private static UsageDetails? Tokens(JsonElement usage)
    {
        var prompt = usage.Count("promptTokenCount");
        var candidates = usage.Count("candidatesTokenCount");
        var thoughts = usage.Count("thoughtsTokenCount");
        var total = usage.Count("totalTokenCount");
        if ((prompt ?? candidates ?? thoughts ?? total) is null)
        {
            return null;
        }

        var details = new UsageDetails
        {
            InputTokenCount = prompt,
            CachedInputTokenCount = usage.Count("cachedContentTokenCount"),
            OutputTokenCount = (candidates ?? 0) + (thoughts ?? 0),
            ReasoningTokenCount = thoughts,
            TotalTokenCount = total,
        };
        if (usage.Count("toolUsePromptTokenCount") is { } toolUse)
        {
            details.AdditionalCounts = new() { ["toolUsePromptTokenCount"] = toolUse };
        }

        return details;
    }

    private ProviderException Failure(string code, string message, bool isTransient = false)
    {
        var failure = new ProviderException(code, message, isTransient, 200);
        PartialUsage.Note(failure, Usage);
        return failure;
    }

    private void ThrowIfFailed(string finish)
    {
        switch (finish)
        {
            case "SAFETY" or "RECITATION" or "BLOCKLIST" or "PROHIBITED_CONTENT" or "SPII" or "MODEL_ARMOR" or "JAILBREAK" or "IMAGE_SAFETY"
                or "IMAGE_PROHIBITED_CONTENT" or "IMAGE_RECITATION":
                throw Failure(ErrorCodes.ContentFiltered, "Gemini stopped its answer by its content rules.");
            case "MALFORMED_FUNCTION_CALL" or "MALFORMED_RESPONSE":
                throw Failure(ErrorCodes.ProviderBadResponse, "Gemini wrote a call of a tool that cannot be read. Try again.", isTransient: true);
            case "UNEXPECTED_TOOL_CALL":
                throw Failure(ErrorCodes.ProviderBadResponse, "Gemini called a tool it was not given. Try again.", isTransient: true);
            case "TOO_MANY_TOOL_CALLS" or "MISSING_THOUGHT_SIGNATURE":
                throw Failure(ErrorCodes.ProviderBadResponse, "Gemini got stuck in its tool calls.");
            default:
                break;
        }
    }

    private void TakePart(List<AIContent> contents, JsonElement part)
    {
        var signature = part.Text("thoughtSignature");
        if (part.ObjectMember("functionCall") is { } call)
        {
            AddHeld(contents);
            contents.Add(Call(call, signature).Signed(signature));
        }
        else if (part.Member("text") is { ValueKind: JsonValueKind.String } text)
        {
            TakeText(contents, GeminiJson.Decode(text), part.IsTrue("thought"), signature);
        }
        else if (part.ObjectMember("inlineData") is { } data && signature is null && Data(data) is { } content)
        {
            AddHeld(contents);
            contents.Add(content);
        }
        else if (part.ValueKind == JsonValueKind.Object && part.EnumerateObject().Any())
        {
            AddHeld(contents);
            contents.Add(new AIContent { AdditionalProperties = new() { [GeminiProperties.Part] = GeminiJson.Keep(part) } });
        }
    }

    private void TakeText(List<AIContent> contents, string text, bool isThought, string? signature)
    {
        if (_held.Length > 0 && (text.Length == 0 || isThought != _heldIsThought))
        {
            AddHeld(contents);
        }

        if (_held.Length > 0)
        {
            text = _held.Append(text).ToString();
            _held.Clear();
        }

        // Some servers cut text between the halves of a surrogate pair: the first half waits for the second.
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]) && signature is null)
        {
            _held.Append(text[^1]);
            _heldIsThought = isThought;
            text = text[..^1];
        }

        if (text.Length > 0 || signature is not null)
        {
            contents.Add(TextOf(text, isThought).Signed(signature));
        }
    }

    private static AIContent TextOf(string text, bool isThought) =>
        isThought ? new TextReasoningContent(GeminiJson.Mend(text)) : new TextContent(GeminiJson.Mend(text));

    private AIContent? Release()
    {
        if (_held.Length == 0)
        {
            return null;
        }

        _held.Clear();
        return TextOf("\uFFFD", _heldIsThought);
    }

    private void AddHeld(List<AIContent> contents)
    {
        if (Release() is { } rest)
        {
            contents.Add(rest);
        }
    }

    private static DataContent? Data(JsonElement data)
    {
        if (data.Text("mimeType") is { } type && data.Text("data") is { } base64)
        {
            try
            {
                return new DataContent(Convert.FromBase64String(base64), type);
            }
            catch (Exception failure) when (failure is FormatException or ArgumentException)
            {
                throw GeminiErrors.BadResponse("a piece of data cannot be read", failure);
            }
        }

        return null;
    }

    private FunctionCallContent Call(JsonElement call, string? signature)
    {
        if (call.Text("name") is not { Length: > 0 } name)
        {
            throw GeminiErrors.BadResponse("a call names no tool");
        }

        var arguments = new Dictionary<string, object?>();
        if (call.Member("args") is { } args)
        {
            if (args.ValueKind != JsonValueKind.Object)
            {
                throw GeminiErrors.BadResponse("a call's arguments are not an object");
            }

            foreach (var argument in GeminiJson.Keep(args).EnumerateObject())
            {
                arguments[argument.Name] = argument.Value;
            }
        }

        var number = _calls++;
        return new FunctionCallContent(call.Text("id") is { Length: > 0 } id ? id : MadeId(number, name, signature), name, arguments);
    }

    /// <summary>An id for a call without one: the same for the same answer.</summary>
    private string MadeId(int number, string name, string? signature)
    {
        var source = Id ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{signature}")).AsSpan(0, 8));
        return string.Create(CultureInfo.InvariantCulture, $"{GeminiProperties.MadeId}{source}-{number}");
    }
}
