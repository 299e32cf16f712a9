namespace Agents.Core.Calendar.Google;

/// <summary>Where the encrypted tokens of callers lie; it never sees them in clear. Safe for concurrent use; a write is on disk once its task has completed.</summary>
public interface IGoogleTokenStore
{
    /// <summary>The encrypted tokens of a caller; null without any.</summary>
    Task<byte[]?> FindAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Stores encrypted tokens in the place of those that are there.</summary>
    Task SaveAsync(string owner, byte[] payload, CancellationToken cancellationToken);

    /// <summary>Stores encrypted tokens only where those that were read are still there.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="payload">The new ones.</param>
    /// <param name="expected">The ones that were read.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <returns>False when a sign-out or another sign-in came in between; nothing is stored then.</returns>
    Task<bool> ReplaceAsync(string owner, byte[] payload, byte[] expected, CancellationToken cancellationToken);

    /// <summary>Removes the tokens of a caller.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="expected">Remove only these; null for any.</param>
    /// <param name="cancellationToken">The caller left.</param>
    Task DeleteAsync(string owner, byte[]? expected, CancellationToken cancellationToken);
}
