using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Agents.Core.Conversations;

/// <summary>Registers conversations.</summary>
public static class ConversationServiceCollectionExtensions
{
    /// <summary>Adds the turns of conversations and their recovery. Needs an <see cref="IConversationStore"/> and runs.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConversationOrder>();
        services.TryAddSingleton<ConversationService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ConversationRecovery>());
        return services;
    }
}
