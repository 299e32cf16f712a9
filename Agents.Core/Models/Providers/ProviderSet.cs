using Agents.Core.Errors;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Providers;

/// <summary>The configured providers, and those that callers bring keys for. Safe for concurrent use.</summary>
public sealed class ProviderSet
{
    private readonly ProvidersOptions _options;
    private readonly ProviderConnections _connections;
    private readonly TimeProvider _time;

    /// <summary>Makes the configured providers; nothing is connected yet.</summary>
    public ProviderSet(IOptions<ProvidersOptions> options, ProviderConnections connections, TimeProvider time)
    {
        (_options, _connections, _time) = (options.Value, connections, time);
        Reach = new ProviderReach([.. _options.Providers.Select(provider => new Provider(provider, connections.Configured, time))]);
    }

    /// <summary>Gets the configured providers, the best first.</summary>
    public IReadOnlyList<Provider> All => Reach.All;

    /// <summary>Gets the same for the search of models.</summary>
    internal ProviderReach Reach { get; }

    /// <summary>Finds a configured provider.</summary>
    public Provider? Find(string name) => Reach.Find(name);

    /// <summary>The provider under a caller's own key. The service's key is never part of it.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: no such provider, or an address that may not be used.
    /// <c>forbidden</c>: an address that no administrator allowed.</exception>
    public Provider ForCaller(CallerCredential credential)
    {
        var configured = Find(credential.Provider)?.Options;
        var isAnywhere = credential.BaseAddress is not null;
        if (configured is null && !ProviderServers.IsKnown(credential.Provider))
        {
            throw Refused(ErrorCodes.InvalidRequest, $"There is no provider of that name for X-BYOK-Provider. Known: {string.Join(", ", KnownNames())}.", "X-BYOK-Provider");
        }

        var address = credential.BaseAddress ?? configured?.BaseAddress ?? AddressOf(credential.Provider)
            ?? throw Refused(
                ErrorCodes.InvalidRequest, "A server of that kind has no address of its own: send X-BYOK-Base-URL, with a host that the administrator allowed.", "X-BYOK-Base-URL");
        if (isAnywhere)
        {
            CheckAddress(address);
        }

        var options = new ProviderOptions
        {
            Name = configured?.Name ?? credential.Provider.ToLowerInvariant(),
            Server = configured is null ? ServerOf(credential.Provider) : configured.Server,
            BaseAddress = address,
            ApiKey = credential.Key,
            Model = isAnywhere ? null : configured?.Model,
            MaxOutputTokens = isAnywhere ? null : configured?.MaxOutputTokens,
            Clocks = configured?.Clocks,
            MaxConcurrentCalls = configured?.MaxConcurrentCalls ?? 64,
        };
        return new Provider(options, isAnywhere ? _connections.Callers : _connections.Configured, _time, isCallers: true);
    }

    // Who says OpenAI and gives an address means the protocol; what is behind it the address tells.
    private static string? ServerOf(string name) =>
        string.Equals(name, ProviderOptions.OpenAI, StringComparison.OrdinalIgnoreCase) ? null : name.ToLowerInvariant();

    private Uri? AddressOf(string name) =>
        string.Equals(name, ProviderOptions.Gemini, StringComparison.OrdinalIgnoreCase) ? _options.GeminiAddress : ProviderServers.AddressOf(name);

    private IEnumerable<string> KnownNames() => All.Select(provider => provider.Name).Concat(ProviderServers.Names).Distinct(StringComparer.OrdinalIgnoreCase);

    private void CheckAddress(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps || address.Port != 443 || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refused(ErrorCodes.InvalidRequest, "X-BYOK-Base-URL must be an https address on port 443, without user, query and fragment.", "X-BYOK-Base-URL");
        }

        if (!_options.AllowedCallerHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            throw Refused(ErrorCodes.Forbidden, "The host of X-BYOK-Base-URL is not allowed here. The administrator lists the allowed ones in Byok:AllowedHosts.", "X-BYOK-Base-URL");
        }
    }

    private static AgentException Refused(string code, string message, string header) => new(code, message, header);
}
