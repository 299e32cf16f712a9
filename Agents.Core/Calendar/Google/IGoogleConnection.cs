using Agents.Core.Identity;

namespace Agents.Core.Calendar.Google;

/// <summary>The connection of callers to their Google accounts. Safe for concurrent use.</summary>
public interface IGoogleConnection
{
    /// <summary>How a caller stands with Google, from what is stored: no call is made.</summary>
    /// <param name="caller">Who asks; null for nobody, who is not connected.</param>
    /// <param name="cancellationToken">The caller left.</param>
    Task<GoogleConnectionStatus> GetStatusAsync(Caller? caller, CancellationToken cancellationToken);

    /// <summary>Stores what Google granted in the place of what was there, and forgets copied events.</summary>
    /// <param name="caller">Whose calendars these are.</param>
    /// <param name="grant">The answer to the code.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <returns>Whether calendars may be read. When not, nothing is stored and Google is told to forget the tokens.</returns>
    Task<bool> ConnectAsync(Caller caller, GoogleGrant grant, CancellationToken cancellationToken);

    /// <summary>Forgets tokens, copied events and sync tokens, then tells Google. That Google cannot be reached is no error.</summary>
    Task DisconnectAsync(Caller caller, CancellationToken cancellationToken);
}
