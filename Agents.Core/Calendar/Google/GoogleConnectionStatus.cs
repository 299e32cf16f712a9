namespace Agents.Core.Calendar.Google;

/// <summary>How a caller stands with Google.</summary>
/// <param name="IsConfigured">Whether the service has a client id, so that <c>/auth/google/login</c> leads somewhere.</param>
/// <param name="IsConnected">Whether there are tokens that may read calendars. False after a refusal, a sign-out and a revocation that was noticed.</param>
/// <param name="CanWrite">Whether the user has also agreed to writes.</param>
/// <param name="Email">The Google account; null when not connected.</param>
public sealed record GoogleConnectionStatus(bool IsConfigured, bool IsConnected, bool CanWrite, string? Email);
