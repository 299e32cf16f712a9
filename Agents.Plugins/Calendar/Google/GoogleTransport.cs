using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Calendar.Google;
using Agents.Core.Identity;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Sends calls with a caller's token, and again where status and reason say that it helps. Safe for concurrent use.</summary>
/// <remarks>
/// At most <see cref="GoogleBackoff.MaxAttempts"/> attempts within <see cref="GoogleCallOptions.CallSeconds"/>, and one more with a fresh token after
/// a 401. Every call here may be repeated: reads change nothing, inserts carry their own id, changes and deletions the version they expect.
/// </remarks>
internal sealed class GoogleTransport(
    GoogleHttp http, IGoogleAccess access, IOptions<GoogleOptions> google, IOptions<GoogleCallOptions> limits, TimeProvider time)
{
    private readonly string _root = google.Value.CalendarAddress.AbsoluteUri.TrimEnd('/');

    /// <summary>Sends a call.</summary>
    /// <returns>A success, or a 404, 409, 410 or 412.</returns>
    /// <exception cref="GoogleCalendarException">Anything else.</exception>
    public async Task<GoogleReply> SendAsync(string owner, GoogleRequest request, CancellationToken cancellationToken)
    {
        var backoff = new GoogleBackoff(time, TimeSpan.FromSeconds(limits.Value.CallSeconds));
        var token = await access.GetTokenAsync(owner, null, cancellationToken);
        var hasRefreshed = false;
        var isUncertain = false;
        while (true)
        {
            var attempt = await AttemptAsync(request, token, backoff.Left, cancellationToken);
            if (attempt.Reply is { } reply)
            {
                return reply with { IsUncertain = isUncertain };
            }

            if (attempt.IsUnauthorized && !hasRefreshed)
            {
                hasRefreshed = true;
                token = await access.GetTokenAsync(owner, token, cancellationToken);
                continue;
            }

            isUncertain |= attempt.MayBeDone;
            if (!attempt.IsWorthRepeating || backoff.Next(attempt.Failure!.RetryAfter) is not { } wait)
            {
                throw attempt.Failure!;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<Attempt> AttemptAsync(GoogleRequest request, Secret token, TimeSpan left, CancellationToken cancellationToken)
    {
        var most = TimeSpan.FromSeconds(limits.Value.AttemptSeconds);
        using var clock = new CancellationTokenSource(left < most ? (left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1)) : most, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            using var message = Message(request, token);
            using var response = await http.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var body = await GoogleHttp.ReadAsync(response, both.Token);
            return Judge(response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new GoogleCalendarException(GoogleFault.Timeout, "Google did not answer in time. Try again later.", null, exception), true, MayBeDone: true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new(new GoogleCalendarException(GoogleFault.Unavailable, "Google cannot be reached. Try again later.", null, exception), true, MayBeDone: true);
        }
    }

    private HttpRequestMessage Message(GoogleRequest request, Secret token)
    {
        // The address as it was made: what is escaped stays so.
        var message = new HttpRequestMessage(request.Method, new Uri(_root + request.Path));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        if (request.IfMatch is { } version)
        {
            message.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        return message;
    }

    private Attempt Judge(HttpResponseMessage response, byte[] body)
    {
        var status = response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return (body.Length == 0 && status == HttpStatusCode.NoContent) || IsJson(body)
                ? new Attempt(new GoogleReply(status, body, false))
                : new Attempt(new GoogleCalendarException(GoogleFault.BadResponse, "Google's answer cannot be read. Try again later."), true, MayBeDone: true);
        }

        var asked = GoogleHttp.RetryAfter(response, time);
        var reason = GoogleErrorReason.Of(body);
        return (int)status switch
        {
            404 or 409 or 410 or 412 => new Attempt(new GoogleReply(status, body, false)),
            401 => new Attempt(new GoogleCalendarException(GoogleFault.NotConnected, "Google does not take the sign-in any more: connect again."), false)
            {
                IsUnauthorized = true,
            },
            403 when reason is "rateLimitExceeded" or "userRateLimitExceeded" or "RESOURCE_EXHAUSTED" or "RATE_LIMIT_EXCEEDED" => Limited(true, asked),

            // A quota comes back after minutes or a day: waiting seconds is of no use.
            403 when reason is "quotaExceeded" or "dailyLimitExceeded" => Limited(false, asked),
            403 when reason is "insufficientPermissions" or "ACCESS_TOKEN_SCOPE_INSUFFICIENT" => new Attempt(
                new GoogleCalendarException(GoogleFault.MissingScope, "Google was not asked for this permission yet: connect again and agree to it."), false),
            403 => new Attempt(new GoogleCalendarException(GoogleFault.Forbidden, "Google does not let this user do that in this calendar."), false),
            429 => Limited(true, asked),
            408 or >= 500 => new Attempt(
                new GoogleCalendarException(GoogleFault.Unavailable, "Google has a problem of its own. Try again later.", asked), true, MayBeDone: true),
            _ => new Attempt(new GoogleCalendarException(GoogleFault.BadRequest, $"Google did not take the request (status {(int)status})."), false),
        };
    }

    private static Attempt Limited(bool isWorthRepeating, TimeSpan? asked) =>
        new(new GoogleCalendarException(GoogleFault.RateLimited, "Google limits its calls at the moment. Try again later.", asked), isWorthRepeating);

    private static bool IsJson(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Attempt(GoogleReply? Reply, GoogleCalendarException? Failure, bool IsWorthRepeating, bool MayBeDone)
    {
        public Attempt(GoogleReply reply)
            : this(reply, null, false, false)
        {
        }

        public Attempt(GoogleCalendarException failure, bool isWorthRepeating, bool MayBeDone = false)
            : this(null, failure, isWorthRepeating, MayBeDone)
        {
        }

        public bool IsUnauthorized { get; init; }
    }
}
