using Agents.Core.Identity;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Gives access tokens for calls.</summary>
internal interface IGoogleAccess
{
    /// <summary>An access token of a caller, refreshed when it is about to expire.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="rejected">The token that Google has just refused; it is refreshed once, by whoever comes first. Null for the usual case.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <exception cref="Core.Calendar.Google.GoogleCalendarException">There is none, or it cannot be refreshed.</exception>
    Task<Secret> GetTokenAsync(string owner, Secret? rejected, CancellationToken cancellationToken);
}
