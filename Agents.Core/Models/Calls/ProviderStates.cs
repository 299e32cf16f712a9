using System.Collections.Concurrent;

namespace Agents.Core.Models.Calls;

/// <summary>The states of all providers, by provider and credential: one caller's own key never stops another's. Safe for concurrent use.</summary>
internal sealed class ProviderStates(TimeProvider time)
{
    // Callers bring keys of their own; what nobody needs is forgotten beyond this.
    private const int MaxStates = 1024;

    private readonly ConcurrentDictionary<string, ProviderState> _states = new(StringComparer.Ordinal);

    /// <summary>The state of a provider under a credential.</summary>
    public ProviderState Of(string credentialId, int maxConcurrentCalls)
    {
        if (_states.Count >= MaxStates && !_states.ContainsKey(credentialId))
        {
            var now = time.GetUtcNow();
            foreach (var (id, state) in _states.Where(pair => pair.Value.IsIdle(now)).Take(MaxStates / 4))
            {
                _states.TryRemove(new KeyValuePair<string, ProviderState>(id, state));
            }
        }

        return _states.GetOrAdd(credentialId, static (_, most) => new ProviderState(most), maxConcurrentCalls);
    }
}
