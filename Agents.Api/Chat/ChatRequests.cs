using System.Buffers;
using System.Text.Json;
using Agents.Api.Auth;
using Agents.Api.Hosting;
using Agents.Core.Conversations;
using Agents.Core.Runs;
using Agents.Plugins.Chat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Agents.Api.Chat;

/// <summary>Binds messages to the chat.</summary>
internal sealed class ChatRequests(IOptions<ChatAgentOptions> options, ConversationService conversations)
{
    /// <summary>Gets the most bytes of one message on a socket: the longest text, each byte of it as an escape, and what stands around it.</summary>
    public int MaxSocketBytes { get; } = (options.Value.MaxMessageBytes * 6) + (16 * 1024);

    /// <summary>Reads the body of a request.</summary>
    public async Task<RunRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await JsonBodies.ReadAsync(context.Request, Parse, cancellationToken);
        return Create(context, body) with { IdempotencyKey = context.Request.ReadIdempotencyKey() };
    }

    /// <summary>Reads a text message of a socket.</summary>
    public ParsedBody<ChatBody> Read(ReadOnlyMemory<byte> message) => JsonBodies.Parse(new ReadOnlySequence<byte>(message), Parse);

    /// <summary>The run that a message asks for.</summary>
    public RunRequest Create(HttpContext context, ParsedBody<ChatBody> body) => new()
    {
        Caller = context.GetCaller(),
        Credential = context.Request.ReadCallerCredential(),
        Agent = ChatAgent.AgentName,
        Model = body.Value.Model,
        Messages = [new ChatMessage(ChatRole.User, body.Value.Message)],
        ThreadId = body.Value.ThreadId ?? conversations.CreateThreadId(),
        RequestDigest = $"{context.Request.Path}:{body.Digest}",
    };

    private ChatBody Parse(ref Utf8JsonReader json) => ChatBody.Parse(ref json, options.Value.MaxMessageBytes);
}
