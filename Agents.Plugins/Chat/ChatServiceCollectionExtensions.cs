using Agents.Core.Configuration;
using Agents.Core.Conversations;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Agents.Plugins.Chat;

/// <summary>Registers the chat agent.</summary>
public static class ChatServiceCollectionExtensions
{
    /// <summary>Adds the chat agent, the conversations it keeps and the built-in model's skill for it.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSection<ChatAgentOptions>(ChatAgentOptions.SectionName);
        services.AddConversations();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAgent, ChatAgent>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBuiltInSkill, ChatSkill>());
        return services;
    }
}
