using System.Collections.Concurrent;
using Agents.Core.Models.Providers;
using Microsoft.Extensions.Logging;

namespace Agents.Core.Models.Catalog;

/// <summary>What the configured providers list, asked for when it is needed and kept for a while. Safe for concurrent use.</summary>
public sealed partial class ModelDirectory(TimeProvider time, ILogger<ModelDirectory> logger)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FreshnessOfFailure = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private const int MaxEntries = 256;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The models of a provider, as it lists them; null when it gives no list now.</summary>
    public async Task<IReadOnlyList<ListedModel>?> ListAsync(Provider provider, CancellationToken cancellationToken)
    {
        // Callers' own credentials come and go.
        if (_entries.Count > MaxEntries)
        {
            _entries.Clear();
        }

        while (true)
        {
            var entry = _entries.GetOrAdd(provider.CredentialId, static (_, made) => made, new Entry(provider, this));
            var list = await entry.List.Value.WaitAsync(cancellationToken);
            if (time.GetUtcNow() - entry.At < (list is null ? FreshnessOfFailure : Freshness))
            {
                return list;
            }

            _entries.TryRemove(new KeyValuePair<string, Entry>(provider.CredentialId, entry));
        }
    }

    // Not under a caller's token: others wait for the same list.
    private async Task<IReadOnlyList<ListedModel>?> FetchAsync(Provider provider)
    {
        using var clock = new CancellationTokenSource(Limit, time);
        try
        {
            return await provider.ListModelsAsync(clock.Token);
        }
#pragma warning disable CA1031 // Whatever goes wrong, there is no list now; a failure that stayed would be kept for everybody.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoList(provider.Name, exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "The models of provider {Provider} cannot be listed now")]
    private partial void LogNoList(string provider, Exception exception);

    private sealed class Entry(Provider provider, ModelDirectory directory)
    {
        public Lazy<Task<IReadOnlyList<ListedModel>?>> List { get; } = new(() => directory.FetchAsync(provider));

        public DateTimeOffset At { get; } = directory.Now;
    }

    private DateTimeOffset Now => time.GetUtcNow();
}
