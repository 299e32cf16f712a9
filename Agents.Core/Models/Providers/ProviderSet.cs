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
        All = [.. _options.Providers.Select(provider => new Provider(provider, connections.Configured, time))];
    }

    /// <summary>Gets the configured providers, the best first.</summary>
    public IReadOnlyList<Provider> All { get; }

    /// <summary>Finds a configured provider.</summary>
    public Provider? Find(string name) => All.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The provider under a caller's own key. The service's key is never part of it.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: no such provider, or an address that may not be used.
    /// <c>forbidden</c>: an address that no administrator allowed.</exception>
    public Provider ForCaller(CallerCredential credential)
    {
        var configured = Find(credential.Provider)?.Options;
        var address = credential.BaseAddress ?? configured?.BaseAddress ?? ProviderServers.AddressOf(credential.Provider)
            ?? throw new AgentException(
                ErrorCodes.InvalidRequest,
                $"There is no provider of that name for X-BYOK-Provider. Known: {string.Join(", ", KnownNames())}.",
                "X-BYOK-Provider");
        var isCallers = credential.BaseAddress is not null;
        if (isCallers)
        {
            CheckAddress(address);
        }

        var options = new ProviderOptions
        {
            Name = configured?.Name ?? credential.Provider.ToLowerInvariant(),
            Server = isCallers ? ServerOf(credential.Provider) : configured?.Server ?? ServerOf(credential.Provider),
            BaseAddress = address,
            ApiKey = credential.Key,
            MaxConcurrentCalls = configured?.MaxConcurrentCalls ?? 64,
        };
        return new Provider(options, isCallers ? _connections.Callers : _connections.Configured, _time, isCallers: true);
    }

    private static string? ServerOf(string name) => ProviderServers.IsKnown(name) ? name.ToLowerInvariant() : null;

    private IEnumerable<string> KnownNames() =>
        All.Select(provider => provider.Name).Concat(ProviderServers.Names.Where(name => ProviderServers.AddressOf(name) is not null)).Distinct(StringComparer.OrdinalIgnoreCase);

    private void CheckAddress(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps || address.Port != 443 || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Refused(ErrorCodes.InvalidRequest, "X-BYOK-Base-URL must be an https address on port 443, without user, query and fragment.");
        }

        if (!_options.AllowedCallerHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            throw Refused(ErrorCodes.Forbidden, "The host of X-BYOK-Base-URL is not allowed here. The administrator lists the allowed ones in Byok:AllowedHosts.");
        }
    }

    private static AgentException Refused(string code, string message) => new(code, message, "X-BYOK-Base-URL");
}
