using Agents.Core.Identity;
using Agents.Plugins.Calendar.Google;

namespace Agents.Tests.Calendar.Google;

/// <summary>Gives one token, and another after that was refused.</summary>
internal sealed class FixedAccess(string token, string? next = null) : IGoogleAccess
{
    public int Refreshes { get; private set; }

    public Task<Secret> GetTokenAsync(string owner, Secret? rejected, CancellationToken cancellationToken)
    {
        Refreshes += rejected is null ? 0 : 1;
        return Task.FromResult(new Secret(rejected is null ? token : next ?? token));
    }
}
