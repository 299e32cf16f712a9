using System.Text.Json;
using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Tests.Models.OpenAI;

/// <summary>What became of a call: an answer or a failure, in a form that compares.</summary>
internal sealed record Outcome
{
    public string? Text { get; init; }

    public string? Reasoning { get; init; }

    public string? Calls { get; init; }

    public string? Refusal { get; init; }

    public string? Finish { get; init; }

    public string? Usage { get; init; }

    public string? Error { get; init; }

    public static Outcome Of(ChatResponse response)
    {
        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        return new Outcome
        {
            Text = string.Join('|', response.Messages.Select(message => message.Text)),
            Reasoning = string.Concat(contents.OfType<TextReasoningContent>().Select(thought => thought.Text)),
            Calls = string.Join(';', contents.OfType<FunctionCallContent>().Select(Describe)),
            Refusal = string.Concat(contents.OfType<ErrorContent>().Select(error => error.Message)),
            Finish = response.FinishReason?.Value,
            Usage = response.Usage is { } usage
                ? $"{usage.InputTokenCount}+{usage.OutputTokenCount}={usage.TotalTokenCount} c{usage.CachedInputTokenCount} r{usage.ReasoningTokenCount}"
                : null,
        };
    }

    public static Outcome Of(ProviderException exception) => new() { Error = exception.Code };

    public static async Task<Outcome> OfAsync(IChatClient client, bool streams, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] messages = [new(ChatRole.User, "Hello")];
        try
        {
            return Of(streams
                ? await client.GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken)
                : await client.GetResponseAsync(messages, options, cancellationToken));
        }
        catch (ProviderException exception)
        {
            return Of(exception);
        }
    }

    private static string Describe(FunctionCallContent call)
    {
        var id = call.CallId.StartsWith("call_", StringComparison.Ordinal) && call.CallId.Length == 37 ? "made" : call.CallId;
        return $"{id} {call.Name}{(call.Exception is null ? JsonSerializer.Serialize(call.Arguments) : " unreadable")}";
    }
}
