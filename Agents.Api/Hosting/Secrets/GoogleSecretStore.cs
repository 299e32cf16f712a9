using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Errors;
using Google.Apis.Auth.OAuth2;

namespace Agents.Api.Hosting.Secrets;

/// <summary>Fetches secrets from Google Secret Manager by its REST API, once, while the service starts.</summary>
/// <remarks>
/// https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access. No message shows a value, an answer's text or an
/// exception's text.
/// </remarks>
internal sealed class GoogleSecretStore(GoogleSecretsOptions options, TimeProvider time)
{
    // A payload has at most 64 KiB; base64 and the rest of the answer come on top.
    private const int MaxAnswerBytes = 256 * 1024;
    private const string Scope = "https://www.googleapis.com/auth/cloud-platform";
    private const string OrTurnOff = "or leave out Secrets:Google:Project to start without it";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private string Store => $"Google Secret Manager ('{options.BaseAddress.Host}', project '{options.Project}')";

    /// <summary>The values by configuration key; a secret that does not exist is left out.</summary>
    /// <exception cref="AggregateException">Of <see cref="StartException"/>: every reason why the secrets cannot be had.</exception>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync()
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        try
        {
            // A redirect could lead the token elsewhere.
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { MaxResponseContentBufferSize = MaxAnswerBytes, Timeout = Timeout.InfiniteTimeSpan };
            var token = await SignInAsync(limit.Token).WaitAsync(limit.Token);
            var found = await Task.WhenAll(options.SecretIds.Select(async pair => (pair.Key, Secret: await FetchAsync(client, token, pair.Value, limit.Token))));
            var problems = found.Select(one => one.Secret.Problem).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return problems.Count == 0
                ? found.Where(one => one.Secret.Value is not null).ToDictionary(one => one.Key, one => one.Secret.Value, StringComparer.OrdinalIgnoreCase)
                : throw new AggregateException(problems.Select(problem => new StartException(problem)));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new StartException($"{Store} has not answered within {TimeLimit.TotalSeconds:0} seconds: check the network, {OrTurnOff}.");
        }
    }

    private async Task<AccessTokenWithHeaders> SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            var credential = options.CredentialsFile is { } file
                ? await CredentialFactory.FromFileAsync(file, await ReadTypeAsync(file, cancellationToken), cancellationToken)
                : await GoogleCredential.GetApplicationDefaultAsync(cancellationToken);
            ITokenAccessWithHeaders access = credential.CreateScoped(Scope);
            return await access.GetAccessTokenWithHeadersForRequestAsync(options.BaseAddress.AbsoluteUri, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Many kinds, by many causes: no file, no key in it, refused, not reachable.
            var which = options.CredentialsFile is { } file
                ? $"the credentials in '{file}' give no access: give a valid file in Secrets:Google:CredentialsFile or GOOGLE_APPLICATION_CREDENTIALS"
                : "there are no application-default credentials: set GOOGLE_APPLICATION_CREDENTIALS, or run 'gcloud auth application-default login'";
            throw new StartException($"{Store}: {which}, {OrTurnOff}.", exception);
        }
    }

    private static async Task<string> ReadTypeAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        using var document = await JsonDocument.ParseAsync(stream, default, cancellationToken);
        return document.RootElement.GetProperty("type").GetString() ?? string.Empty;
    }

    private async Task<(string? Value, string? Problem)> FetchAsync(HttpClient client, AccessTokenWithHeaders token, string id, CancellationToken cancellationToken)
    {
        var address = new Uri($"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}/v1/projects/{options.Project}/secrets/{id}/versions/latest:access");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);

        // The project that is billed, for some kinds of credentials.
        token.AddHeaders(request);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => SecretPayload.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken)) is { } value
                    ? (value, null)
                    : (null, $"{Store} has sent something else than the secret '{id}': check Secrets:Google:BaseAddress, and that the secret is UTF-8 text, {OrTurnOff}."),
                HttpStatusCode.NotFound => (null, null),
                var status => (null, Explain(status, id)),
            };
        }
        catch (HttpRequestException)
        {
            return (null, $"{Store} cannot be reached: check the network and Secrets:Google:BaseAddress, {OrTurnOff}.");
        }
    }

    private string Explain(HttpStatusCode status, string id) => status switch
    {
        HttpStatusCode.Unauthorized => $"{Store} does not accept the credentials: renew them, {OrTurnOff}.",
        HttpStatusCode.Forbidden =>
            $"{Store} denies the secret '{id}': give the account the role roles/secretmanager.secretAccessor, or name only others in Secrets:Google:Names.",
        HttpStatusCode.BadRequest =>
            $"{Store} does not give out the secret '{id}': enable its latest version, or name only others in Secrets:Google:Names.",
        _ => $"{Store} answers the secret '{id}' with status {(int)status}: try again later, {OrTurnOff}.",
    };
}
