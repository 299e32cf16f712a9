using System.Net;
using System.Text.Json;
using Agents.Core.Calendar.Google;
using Agents.Core.Identity;
using Agents.Plugins.Calendar.Google.Protocol;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Exchanges refresh tokens and gives tokens back.</summary>
internal sealed class GoogleTokenClient(GoogleHttp http, IOptions<GoogleOptions> google, IOptions<GoogleCallOptions> limits, TimeProvider time)
{
    /// <summary>A new access token.</summary>
    /// <exception cref="GoogleCalendarException"><see cref="GoogleFault.NotConnected"/>: the refresh token is no good any more, and never will be.</exception>
    public async Task<GoogleTokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken)
    {
        var backoff = new GoogleBackoff(time, TimeSpan.FromSeconds(limits.Value.CallSeconds));
        while (true)
        {
            var (answer, failure) = await AttemptAsync(refreshToken, backoff.Left, cancellationToken);
            if (answer is not null)
            {
                return answer;
            }

            if (!failure!.IsTransient || backoff.Next(failure.RetryAfter) is not { } wait)
            {
                throw failure;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Makes Google forget a token and all that belong to it; false when it could not be told.</summary>
    public async Task<bool> RevokeAsync(Secret token, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Value.AttemptSeconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            using var form = new FormUrlEncodedContent([new("token", token.Reveal())]);
            using var response = await http.Client.PostAsync(google.Value.RevocationAddress, form, both.Token);
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.BadRequest;
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            return false;
        }
    }

    private async Task<(GoogleTokenAnswer? Answer, GoogleCalendarException? Failure)> AttemptAsync(
        Secret refreshToken, TimeSpan left, CancellationToken cancellationToken)
    {
        var most = TimeSpan.FromSeconds(limits.Value.AttemptSeconds);
        using var clock = new CancellationTokenSource(left < most ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "refresh_token"), new("refresh_token", refreshToken.Reveal()),
                new("client_id", google.Value.ClientId), new("client_secret", google.Value.ClientSecret.Reveal()),
            ]);
            using var message = new HttpRequestMessage(HttpMethod.Post, google.Value.TokenAddress) { Content = form };
            using var response = await http.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var body = await GoogleHttp.ReadAsync(response, both.Token);
            return Judge(response, Read(body));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new GoogleCalendarException(GoogleFault.Timeout, "Google did not renew the sign-in in time. Try again later.", null, exception));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (null, new GoogleCalendarException(GoogleFault.Unavailable, "Google cannot be reached. Try again later.", null, exception));
        }
    }

    private (GoogleTokenAnswer? Answer, GoogleCalendarException? Failure) Judge(HttpResponseMessage response, GoogleTokenAnswer? answer) =>
        (response.StatusCode, answer) switch
        {
            (HttpStatusCode.OK, { AccessToken.Length: > 0 }) => (answer, null),
            (_, { Error: "invalid_grant" }) =>
                (null, new GoogleCalendarException(GoogleFault.NotConnected, "The connection to Google has ended: connect again.")),
            (HttpStatusCode.TooManyRequests, _) => (null, new GoogleCalendarException(
                GoogleFault.RateLimited, "Google limits its calls at the moment. Try again later.", GoogleHttp.RetryAfter(response, time))),
            ( >= HttpStatusCode.InternalServerError, _) =>
                (null, new GoogleCalendarException(GoogleFault.Unavailable, "Google has a problem of its own. Try again later.")),
            (HttpStatusCode.OK, _) => (null, new GoogleCalendarException(GoogleFault.BadResponse, "Google's answer cannot be read. Try again later.")),

            // A wrong client id or secret is ours to mend; the user's tokens are as good as before.
            _ => (null, new GoogleCalendarException(GoogleFault.Forbidden, "Google does not know this service: check GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.")),
        };

    private static GoogleTokenAnswer? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, GoogleJson.Default.GoogleTokenAnswer);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
