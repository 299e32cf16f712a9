using Agents.Core.Conversations;
using Agents.Core.Runs;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Chat;

/// <summary>The agent that talks: one message of the user, one answer of the model, kept in a conversation. Safe for concurrent use.</summary>
public sealed class ChatAgent(ConversationService conversations, IOptions<ChatAgentOptions> options) : IAgent
{
    /// <summary>The name requests carry.</summary>
    public const string AgentName = "chat";

    /// <inheritdoc/>
    public string Name => AgentName;

    /// <inheritdoc/>
    public AgentSession Open(RunRequest request, RunOutput output) => new ChatSession(request, output, conversations, options.Value);
}
