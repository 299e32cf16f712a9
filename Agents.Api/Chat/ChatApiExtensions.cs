using Agents.Core.Runs;
using Microsoft.Extensions.Options;

namespace Agents.Api.Chat;

/// <summary>Registers the edge of the chat routes.</summary>
internal static class ChatApiExtensions
{
    private static readonly TimeSpan PongTime = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddChatApi(this IServiceCollection services)
    {
        services.AddSingleton<ChatRequests>();
        services.AddSingleton<ChatSocketServices>();

        // A socket that is silent is pinged like any stream; one that does not answer the ping is cut.
        services.AddOptions<WebSocketOptions>().Configure<IOptions<RunOptions>>((sockets, runs) =>
        {
            sockets.KeepAliveInterval = runs.Value.Heartbeat;
            sockets.KeepAliveTimeout = PongTime;
        });
        return services;
    }
}
