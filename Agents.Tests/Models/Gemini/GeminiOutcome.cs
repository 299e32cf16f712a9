using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Tests.Models.Gemini;

/// <summary>What came of a call, in short forms that a table can hold.</summary>
internal sealed record GeminiOutcome(string? Error, string? Finish, string Text, string Thoughts, string Calls, string? Usage)
{
    public static async Task<GeminiOutcome> OfAsync(IChatClient client, bool streamed)
    {
        ChatMessage[] messages = [new(ChatRole.User, "Hello")];
        try
        {
            return Of(streamed ? await client.GetStreamingResponseAsync(messages).ToChatResponseAsync() : await client.GetResponseAsync(messages));
        }
        catch (ProviderException failure)
        {
            return new(failure.Code, null, string.Empty, string.Empty, string.Empty, null);
        }
    }

    public static GeminiOutcome Of(ChatResponse response)
    {
        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        return new(
            null,
            response.FinishReason?.Value,
            Short(string.Concat(contents.OfType<TextContent>())),
            Short(string.Concat(contents.OfType<TextReasoningContent>())),
            string.Join(' ', contents.OfType<FunctionCallContent>().Select(call => call.Name + JsonSerializer.Serialize(call.Arguments))),
            response.Usage is { } usage
                ? string.Join(
                    '/',
                    Number(usage.InputTokenCount),
                    Number(usage.CachedInputTokenCount),
                    Number(usage.OutputTokenCount),
                    Number(usage.ReasoningTokenCount),
                    Number(usage.TotalTokenCount))
                : null);
    }

    private static string Number(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A text of up to 60 characters as it is, a longer one as its length and the start of its SHA-256.</summary>
    private static string Short(string text) => text.EnumerateRunes().Count() <= 60
        ? text
        : $"#{text.Length}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
}
