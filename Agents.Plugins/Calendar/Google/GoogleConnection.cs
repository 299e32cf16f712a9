using System.Security.Cryptography;
using System.Text.Json;
using Agents.Core.Calendar.Google;
using Agents.Core.Identity;
using Agents.Plugins.Calendar.Google.Protocol;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Secret = Agents.Core.Identity.Secret;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Keeps callers' tokens, encrypted for each of them, and renews them: one call however many wait for it.</summary>
internal sealed partial class GoogleConnection(
    IGoogleTokenStore store,
    IDataProtectionProvider protection,
    GoogleTokenClient client,
    GoogleCopies copies,
    IOptions<GoogleOptions> google,
    TimeProvider time,
    ILogger<GoogleConnection> logger) : IGoogleConnection, IGoogleAccess
{
    private static readonly TimeSpan RefreshLimit = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<string, StoredTokens> _refreshes = new();

    public async Task<GoogleConnectionStatus> GetStatusAsync(Caller? caller, CancellationToken cancellationToken)
    {
        var tokens = caller is null || !google.Value.IsConfigured ? null : (await FindAsync(caller.Id, cancellationToken))?.Tokens;
        var isConnected = tokens is not null && (tokens.RefreshToken is not null || tokens.ExpiresAt > time.GetUtcNow());
        return new GoogleConnectionStatus(
            google.Value.IsConfigured, isConnected, isConnected && GoogleScopes.AllowWriting(tokens!.Scopes), isConnected ? tokens!.Email : null);
    }

    public async Task<bool> ConnectAsync(Caller caller, GoogleGrant grant, CancellationToken cancellationToken)
    {
        var before = (await FindAsync(caller.Id, cancellationToken))?.Tokens;
        copies.Forget(caller.Id);
        if (!GoogleScopes.AllowReading(grant.Scopes))
        {
            await store.DeleteAsync(caller.Id, null, cancellationToken);
            await client.RevokeAsync(grant.RefreshToken ?? grant.AccessToken, cancellationToken);
            return false;
        }

        var kept = before is { } old && old.Subject == grant.Subject ? old.RefreshToken : null;
        var tokens = Timed(grant.ExpiresIn) with
        {
            AccessToken = grant.AccessToken.Reveal(),
            RefreshToken = grant.RefreshToken?.Reveal() ?? kept,
            Scopes = grant.Scopes,
            Subject = grant.Subject,
            Email = grant.Email,
        };
        await store.SaveAsync(caller.Id, Protect(caller.Id, tokens), cancellationToken);
        return true;
    }

    public async Task DisconnectAsync(Caller caller, CancellationToken cancellationToken)
    {
        var found = await FindAsync(caller.Id, cancellationToken);
        copies.Forget(caller.Id);
        await store.DeleteAsync(caller.Id, null, cancellationToken);
        if (found is var (tokens, _) && !await client.RevokeAsync(new Secret(tokens.RefreshToken ?? tokens.AccessToken), cancellationToken))
        {
            LogNotRevoked(caller.Id);
        }
    }

    public async Task<Secret> GetTokenAsync(string owner, Secret? rejected, CancellationToken cancellationToken)
    {
        var tokens = (await FindAsync(owner, cancellationToken))?.Tokens ?? throw NotConnected();
        return new Secret(IsGood(tokens, rejected)
            ? tokens.AccessToken
            : (await _refreshes.RunAsync(owner, () => RefreshAsync(owner, rejected), cancellationToken)).AccessToken);
    }

    private async Task<StoredTokens> RefreshAsync(string owner, Secret? rejected)
    {
        using var clock = new CancellationTokenSource(RefreshLimit, time);
        if (await FindAsync(owner, clock.Token) is not var (tokens, payload))
        {
            throw NotConnected();
        }

        if (IsGood(tokens, rejected))
        {
            // Somebody was faster between our look and our turn.
            return tokens;
        }

        if (tokens.RefreshToken is null)
        {
            await ForgetAsync(owner, payload);
            throw NotConnected();
        }

        try
        {
            var answer = await client.RefreshAsync(new Secret(tokens.RefreshToken), clock.Token);
            var renewed = Timed(TimeSpan.FromSeconds(answer.ExpiresIn ?? 0)) with
            {
                AccessToken = answer.AccessToken!,
                RefreshToken = answer.RefreshToken is { Length: > 0 } another ? another : tokens.RefreshToken,
                Scopes = answer.Scope is { Length: > 0 } scope ? scope.Split(' ', StringSplitOptions.RemoveEmptyEntries) : tokens.Scopes,
                Subject = tokens.Subject,
                Email = tokens.Email,
            };
            return await store.ReplaceAsync(owner, Protect(owner, renewed), payload, clock.Token)
                ? renewed
                : (await FindAsync(owner, clock.Token))?.Tokens ?? throw NotConnected();
        }
        catch (GoogleCalendarException exception) when (exception.Fault == GoogleFault.NotConnected)
        {
            LogEnded(owner);
            await ForgetAsync(owner, payload);
            throw;
        }
        catch (GoogleCalendarException exception) when (exception.IsTransient && tokens.ExpiresAt > time.GetUtcNow() && rejected is null)
        {
            // Refreshed early on purpose: what is there still works for a minute.
            return tokens;
        }
    }

    private bool IsGood(StoredTokens tokens, Secret? rejected) =>
        tokens.RefreshAt > time.GetUtcNow() && (rejected is null || tokens.AccessToken != rejected.Reveal());

    private StoredTokens Timed(TimeSpan lifetime)
    {
        // Spread, so that not all users' tokens are renewed in the same second.
        var early = TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32(60, 121));
        var now = time.GetUtcNow();
        return new StoredTokens
        {
            AccessToken = string.Empty,
            Scopes = [],
            Subject = string.Empty,
            ExpiresAt = now + lifetime,
            RefreshAt = now + lifetime - (early < lifetime / 2 ? early : lifetime / 2),
        };
    }

    private async Task ForgetAsync(string owner, byte[] payload)
    {
        copies.Forget(owner);
        await store.DeleteAsync(owner, payload, CancellationToken.None);
    }

    private async Task<(StoredTokens Tokens, byte[] Payload)?> FindAsync(string owner, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(owner, cancellationToken) is not { } payload)
        {
            return null;
        }

        try
        {
            var tokens = JsonSerializer.Deserialize(Protector(owner).Unprotect(payload), GoogleJson.Default.StoredTokens);
            return tokens is null ? null : (tokens, payload);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            // The keys are gone, or it was another owner's row: nobody can use it again.
            LogUnreadable(owner);
            await ForgetAsync(owner, payload);
            return null;
        }
    }

    private byte[] Protect(string owner, StoredTokens tokens) =>
        Protector(owner).Protect(JsonSerializer.SerializeToUtf8Bytes(tokens, GoogleJson.Default.StoredTokens));

    private IDataProtector Protector(string owner) => protection.CreateProtector("Agents.Google.Tokens", owner);

    private static GoogleCalendarException NotConnected() => new(GoogleFault.NotConnected, "Google is not connected: sign in with Google first.");

    [LoggerMessage(LogLevel.Information, "The connection of {Owner} to Google has ended")]
    private partial void LogEnded(string owner);

    [LoggerMessage(LogLevel.Warning, "Google could not be told to forget the tokens of {Owner}; they are deleted here")]
    private partial void LogNotRevoked(string owner);

    [LoggerMessage(LogLevel.Warning, "The Google tokens of {Owner} cannot be read with the keys of DATA_DIR and are deleted")]
    private partial void LogUnreadable(string owner);
}
