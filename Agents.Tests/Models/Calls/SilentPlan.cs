using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.Providers;
using Agents.Tests.Fakes;

namespace Agents.Tests.Models.Calls;

/// <summary>A plan of one call to a provider that is never asked: the test says how each try fails.</summary>
internal sealed class SilentPlan : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly HttpClient _http = new();
    private readonly CallPlan _plan;

    public SilentPlan(CallOptions options)
    {
        var provider = new Provider(new ProviderOptions { Name = "silent", BaseAddress = new Uri("http://127.0.0.1:9") }, _http, _clock);
        var target = new CallTarget(ModelInfo.Undescribed("silent", "m"), provider, ModelClocks.Default);
        _plan = new CallPlan([target], new ProviderStates(_clock), options, retries: null, _clock.GetTimestamp() + TimeSpan.TicksPerHour, _clock);
    }

    /// <summary>The waits before the tries that follow so many failures.</summary>
    public async Task<IReadOnlyList<TimeSpan>> FailAsync(int failures)
    {
        var waits = new List<TimeSpan>();
        await _plan.NextAsync(wantsStream: false, CancellationToken.None);
        for (var failure = 0; failure < failures; failure++)
        {
            _plan.Continue(new ProviderException(ErrorCodes.ProviderUnavailable, "Down.", isTransient: true, 500), streamed: false);
            var next = _plan.NextAsync(wantsStream: false, CancellationToken.None).AsTask();
            waits.Add(await _clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)));
            _clock.Advance(waits[^1]);
            await next;
        }

        return waits;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
