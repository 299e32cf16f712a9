using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Agents.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Agents.Tests.Hosting.Secrets;

/// <summary>Google's token server and Secret Manager on a loopback port, with a service account for them.</summary>
internal sealed class FakeSecretManager : IAsyncDisposable
{
    public const string Token = "ya29.canary-token";

    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, (int Status, string Body)> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = [];

    private FakeSecretManager(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The service account's file; it holds a private key of its own.</summary>
    public string CredentialsFile => Path.Combine(_folder.Path, "account.json");

    /// <summary>Paths and authorisation of what was asked, tokens not among them.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>How often a token was asked for.</summary>
    public int TokensGiven { get; private set; }

    /// <summary>The status of the token server.</summary>
    public int TokenStatus { get; set; } = 200;

    /// <summary>Where every secret's request stops; null: nowhere.</summary>
    public Gate? Gate { get; set; }

    public static async Task<FakeSecretManager> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeSecretManager(builder.Build());
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync();
        using var key = RSA.Create(2048);
        await File.WriteAllTextAsync(fake.CredentialsFile, JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["type"] = "service_account",
            ["project_id"] = "test-project",
            ["private_key_id"] = "1",
            ["private_key"] = key.ExportPkcs8PrivateKeyPem(),
            ["client_email"] = "service@test-project.iam.gserviceaccount.com",
            ["client_id"] = "1",
            ["token_uri"] = $"{fake.Address}/token",
        }));
        return fake;
    }

    public void Put(string id, string value, string? checksum = null)
    {
        var payload = new Dictionary<string, string> { ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) };
        if (checksum is not null)
        {
            payload["dataCrc32c"] = checksum;
        }

        Put(id, 200, JsonSerializer.Serialize(new { name = $"projects/1/secrets/{id}/versions/1", payload }));
    }

    public void Put(string id, int status, string body) => _answers[$"/v1/projects/test-project/secrets/{id}/versions/latest:access"] = (status, body);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            TokensGiven++;
            context.Response.StatusCode = TokenStatus;
            await context.Response.WriteAsJsonAsync(TokenStatus == 200
                ? new Dictionary<string, object> { ["access_token"] = Token, ["expires_in"] = 3600, ["token_type"] = "Bearer" }
                : new Dictionary<string, object> { ["error"] = "invalid_grant", ["error_description"] = "canary-description" }, context.RequestAborted);
            return;
        }

        _requests.Enqueue($"{context.Request.Path} {context.Request.Headers.Authorization}");
        if (Gate is { } gate)
        {
            await gate.PassAsync(context.RequestAborted);
        }

        var (status, body) = _answers.GetValueOrDefault(context.Request.Path.Value!, (404, """{"error":{"code":404,"status":"NOT_FOUND"}}"""));
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
