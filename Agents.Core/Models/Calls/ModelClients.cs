using Agents.Core.Models.Catalog;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Calls;

/// <summary>Opens routes as models to ask. Safe for concurrent use.</summary>
public sealed class ModelClients
{
    private readonly CallPolicies _policies;
    private readonly ModelTelemetry _telemetry;

    /// <summary>Makes what all calls share.</summary>
    public ModelClients(IOptions<CallOptions> options, ModelTelemetry telemetry, TimeProvider time, ILogger<ModelClients> logger)
    {
        _policies = new CallPolicies(new ProviderStates(time), options.Value, time, logger);
        _telemetry = telemetry;
    }

    /// <summary>Opens a route for one run: its calls share the run's further tries.</summary>
    /// <param name="route">What to ask.</param>
    /// <param name="report">Told of each call when it is over, also of those that failed; null: nobody is.</param>
    public RoutedChatClient Open(ModelRoute route, Action<ModelCall>? report = null) =>
        new(route, _policies, _telemetry, new RetryBudget(_policies.Options.MaxRetriesPerRun), report);
}
