using Agents.Core.Models.Catalog;
using Agents.Core.Runs;
using Agents.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Agents.Tests.Fakes;

/// <summary>The service with a model that plays what tests script.</summary>
internal static class ScriptedService
{
    public static ServiceFactory Create(ScriptedChatClient model, params (string Key, string? Value)[] settings) => Create(model, clock: null, agent: null, settings);

    public static ServiceFactory Create(ScriptedChatClient model, TimeProvider? clock, params (string Key, string? Value)[] settings) =>
        Create(model, clock, agent: null, settings);

    public static ServiceFactory Create(
        ScriptedChatClient model, TimeProvider? clock, IAgent? agent, params (string Key, string? Value)[] settings) => new(settings)
        {
            Override = services =>
            {
                services.AddSingleton(new ModelEntry(ScriptedChatClient.ModelId, model));
                if (clock is not null)
                {
                    services.AddSingleton(clock);
                }

                if (agent is not null)
                {
                    services.AddSingleton(agent);
                }
            },
        };
}
