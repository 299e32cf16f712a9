using System.Text;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>Counts tokens roughly, where no provider has counted them: four bytes of UTF-8 are about one.</summary>
internal static class TokenEstimate
{
    /// <summary>The bytes of a token, roughly.</summary>
    public const int BytesPerToken = 4;
    private const int TokensPerMessage = 4;

    /// <summary>The tokens of a text.</summary>
    public static long Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    /// <summary>The tokens of a content; what is no text counts as the least that an image costs.</summary>
    public static long Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        TextReasoningContent reasoning => Of(reasoning.Text),
        FunctionCallContent call => Of(call.Name) + (call.Arguments?.Sum(argument => Of(argument.Key) + Of(argument.Value?.ToString() ?? string.Empty)) ?? 0),
        FunctionResultContent result => Of(result.Result?.ToString() ?? string.Empty),
        DataContent or UriContent => 85,
        _ => 0,
    };

    /// <summary>The tokens of a prompt: messages, tools and the form of the answer.</summary>
    public static long OfPrompt(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var tokens = options?.Instructions is { } instructions ? Of(instructions) : 0;
        foreach (var message in messages)
        {
            tokens += TokensPerMessage;
            foreach (var content in message.Contents)
            {
                tokens += Of(content);
            }
        }

        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            tokens += Of(tool.Name) + Of(tool.Description) + Of(tool.JsonSchema.GetRawText());
        }

        return tokens + (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } ? Of(schema.GetRawText()) : 0);
    }
}
