using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Agents.Core.Models.Providers;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Security;

/// <summary>
/// Runs the service with marked secrets everywhere, at providers that repeat their key, through every route and every failure, with all logs on;
/// then looks for the mark in whatever the service said, logged, traced, measured or stored. It may be nowhere but in requests to providers.
/// </summary>
[NonParallelizable]
internal sealed class SecretCanaryTests
{
    private const string Mark = "cAnArY5e1D";

    private readonly SecretHunt _hunt = new(Mark);
    private readonly List<string> _runs = [];
    private TelemetryCapture _telemetry = null!;
    private ScriptedProvider _provider = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;
    private string _mood = "good";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _telemetry = new TelemetryCapture(_hunt);
        _provider = await ScriptedProvider.StartAsync();
        _provider.Respond = request => EchoingProvider.Answer(request, _mood);
        var address = _provider.Address.ToString().TrimEnd('/');
        _service = new ServiceFactory(
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:System", "Trace"),
            ("OPENAI_API_KEY", Secret("openai")),
            ("OPENAI_BASE_URL", $"{address}/v1"),
            ("GEMINI_API_KEY", Secret("gemini")),
            ("GEMINI_BASE_URL", $"{address}/gemini"),
            ("LLM:HOST", $"{address}/local/v1"),
            ("LLM:API_KEY", Secret("local")),
            ("LLM:MODEL", "model-1"),
            ("Models:Providers:named:BaseAddress", $"{address}/named/v1"),
            ("Models:Providers:named:ApiKey", Secret("named")),
            ("Models:Providers:nowhere:BaseAddress", "http://127.0.0.1:9/v1"),
            ("Models:Providers:nowhere:ApiKey", Secret("nowhere")),
            ("Models:Calls:FirstWait", "00:00:00.010"),
            ("Models:Calls:MaxTries", "2"),
            ("Models:Calls:FailuresBeforeCoolDown", "100"),
            ("Byok:AllowedHosts:0", "models.example"),
            ("Auth:Keys:0:Name", "a"),
            ("Auth:Keys:0:Key", Secret("key-a")),
            ("Auth:Keys:1:Name", "b"),
            ("Auth:Keys:1:Key", Secret("key-b")),
            ("USERNAME", "admin"),
            ("PASSWORD", Secret("password")),
            ("GOOGLE_CLIENT_ID", "client"),
            ("GOOGLE_CLIENT_SECRET", Secret("google")),
            ("MODEL", "openai/model-1"))
        {
            Override = services => services.AddSingleton(new ProviderConnections(
                new PublicConnector((_, _) => Task.FromResult(new[] { IPAddress.Loopback }), PublicConnector.DialAsync))),
        };
        _service.UseKestrel(0);
        _service.StartServer();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _service.ClientOptions.BaseAddress, Timeout = TimeSpan.FromSeconds(20) };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
        _telemetry.Dispose();
    }

    private static IEnumerable<(string Name, string Value)[]> Callers =>
    [
        [],
        [("Authorization", $"Bearer {Secret("wrong")}")],
        [("Authorization", $"Bearer {Secret("key-a")}")],
        [("x-api-key", Secret("key-b")), .. OwnKey("gemini")],
        [("Authorization", Basic(Secret("password")))],
        [("Authorization", Basic(Secret("password-wrong")))],
        [("Authorization", $"Basic {Secret("no-base64")}")],
    ];

    [Test]
    public async Task EveryFailureOfEveryProvider_NothingShown()
    {
        string[] accepts = [SceneHttp.Sse, SceneHttp.Lines, SceneHttp.Document];
        var number = 0;
        foreach (var mood in EchoingProvider.Moods)
        {
            _mood = mood;
            foreach (var (model, own) in new[] { ("openai/model-1", "openai"), ("gemini/model-1", "gemini"), ("local", "local"), ("named/model-1", "named"), ("nowhere/model-1", "nowhere") })
            {
                await GenerateAsync(model, accepts[number++ % accepts.Length]);
                await GenerateAsync(model, accepts[number++ % accepts.Length], OwnKey(own));
            }
        }

        _mood = "good";
        await GenerateAsync(model: null, SceneHttp.Sse, OwnKey("openai"));
        await GenerateAsync("builtin", SceneHttp.Sse, OwnKey("openai"));
        await GenerateAsync("nonsuch", SceneHttp.Document);
        await GenerateAsync("model-1", SceneHttp.Document, ("X-BYOK-Provider", Secret("provider")), ("X-BYOK-API-Key", Secret("byok")));
        await GenerateAsync("model-1", SceneHttp.Document, ("X-BYOK-API-Key", Secret("byok")));
        await GenerateAsync("model-1", SceneHttp.Document, ("X-BYOK-Provider", "openai"), ("X-BYOK-API-Key", Secret("by ok")));
        foreach (var address in new[] { "https://models.example/{0}/v1", "https://{0}.example/v1", "https://me:{0}@models.example/", "https://models.example/?key={0}", "{0}" })
        {
            await GenerateAsync("model-1", SceneHttp.Document, [.. OwnKey("openai"), ("X-BYOK-Base-URL", address.Replace("{0}", Secret("path"), StringComparison.Ordinal))]);
            await GenerateAsync(model: null, SceneHttp.Document, [.. OwnKey("openai"), ("X-BYOK-Base-URL", address.Replace("{0}", Secret("path"), StringComparison.Ordinal))]);
        }

        await LookEverywhereAsync();
        Assert.That(_provider.Requests, Has.Count.GreaterThan(EchoingProvider.Moods.Count * 8));
        foreach (var name in new[] { "openai", "gemini", "local", "named", "byok" })
        {
            Assert.That(_provider.Requests.Count(request => request.Headers.Values.Any(value => value.EndsWith(Secret(name), StringComparison.Ordinal))), Is.Positive, name);
        }
    }

    [Test]
    public async Task EveryRoute_EveryKindOfCaller_NothingShown()
    {
        _mood = "good";
        var scene = JsonNode.Parse(await CallAsync("POST", "/api/scenes", """{"name":"s","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""", [("Authorization", $"Bearer {Secret("key-a")}")]))!;
        await GenerateAsync("builtin", SceneHttp.Document);
        var called = 0;
        foreach (var (method, pattern) in Routes())
        {
            var path = PathOf(pattern, pattern.Contains("runs", StringComparison.Ordinal) ? _runs[^1] : (string)scene["id"]!);
            foreach (var caller in Callers)
            {
                foreach (var body in method is "GET" or "HEAD" or "DELETE" ? [null] : BodiesOf(pattern))
                {
                    await CallAsync(method, path, body, caller);
                    called++;
                }
            }
        }

        foreach (var path in new[] { "/swagger/index.html", "/swagger/v1/swagger.json", "/nothing", "/health/live", "/health/ready" })
        {
            await CallAsync("GET", path, body: null, OwnKey("openai"));
        }

        await SendRawAsync($"POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nX-BYOK-API-Key: {Secret("byok")}\u0001\r\n\r\n");
        await SendRawAsync($"POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nX-BYOK-API-Key {Secret("byok")}\r\n\r\n");
        await SendRawAsync($"POST /api/generate HTTP/1.1\r\nHost: 127.0.0.1\r\nX-BYOK-API-Key: {Secret("byok")}\u00ff\r\nContent-Length: x\r\n\r\n");
        await LookEverywhereAsync();
        Assert.That(called, Is.GreaterThan(100));
    }

    [Test]
    public void StartRefused_NothingShown()
    {
        var (error, output) = (Console.Error, Console.Out);
        using var errors = new StringWriter();
        using var outputs = new StringWriter();
        Console.SetError(errors);
        Console.SetOut(outputs);
        try
        {
            var root = Directory.CreateTempSubdirectory("agents-canary-");
            string[] all =
            [
                $"--ROOT_DIR={root.FullName}", "--PORT=x", $"--PASSWORD={Secret("password")}", "--USERNAME=", $"--OPENAI_API_KEY={Secret("openai")}",
                $"--OPENAI_BASE_URL=https://me:{Secret("user")}@provider.example/v1", $"--GEMINI_BASE_URL=https://provider.example/?key={Secret("query")}",
                $"--GEMINI_API_KEY={Secret("gemini")}", $"--LLM:HOST=127.0.0.1:1234/?key={Secret("query")}", $"--LLM:API_KEY={Secret("local")}", "--LLM:MAX_TOKENS=x",
                $"--Models:Providers:x:BaseAddress=provider.example#{Secret("fragment")}", $"--Models:Providers:x:ApiKey={Secret("named")}",
                $"--Models:Providers:y:ApiKey={Secret("named")}", $"--Byok:AllowedHosts:0=https://me:{Secret("user")}@models.example",
                $"--Auth:Keys:0:Key={Secret("key-a")}", "--Auth:Keys:1:Name=b", $"--Auth:Keys:1:Key={Secret("key-a")}", "--Auth:Keys:2:Name=b", $"--Auth:Keys:2:Key={Secret("key-a")}",
                $"--GOOGLE_CLIENT_SECRET={Secret("google")}", $"--LLM__API_KEY={Secret("local")}",
            ];
            var exitCode = (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [all])!;
            root.Delete(recursive: true);

            Assert.That(exitCode, Is.Not.Zero);
        }
        finally
        {
            Console.SetError(error);
            Console.SetOut(output);
        }

        var hunt = new SecretHunt(Mark);
        hunt.Look("standard error", errors.ToString());
        hunt.Look("standard output", outputs.ToString());
        Assert.That(hunt.Findings, Is.Empty);
        Assert.That(errors.ToString(), Does.Contain("OPENAI_BASE_URL").And.Contain("GEMINI_BASE_URL").And.Contain("LLM:HOST").And.Contain("Byok:AllowedHosts").And.Contain("Auth:Keys"));
    }

    private static string Secret(string name) => $"sk-{Mark}-{name}";

    private static string Basic(string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{password}"))}";

    private static (string Name, string Value)[] OwnKey(string provider) => [("X-BYOK-Provider", provider), ("X-BYOK-API-Key", Secret("byok"))];

    // Any route takes one of these, or says why not.
    private static IEnumerable<string?> BodiesOf(string pattern) =>
    [
        """{"prompt":"a red cube","message":"a red cube","messages":[{"role":"user","content":"a red cube"}],"name":"s","input":"x","model":"openai/model-1","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""",
        .. pattern.EndsWith("build", StringComparison.Ordinal) ? new[] { $$"""{"program":{{ScriptedAnswers.Program}}}""" } : [],
        "{",
    ];

    private static string PathOf(string pattern, string id)
    {
        var segments = pattern.Trim('/').Split('/').Select(segment => segment.StartsWith('{') ? id : segment);
        return $"/{string.Join('/', segments)}{(pattern.EndsWith("export", StringComparison.Ordinal) ? "?format=glb" : "")}";
    }

    /// <summary>Every route of the service, as the service itself knows them; those of the tests' own controller apart.</summary>
    private IEnumerable<(string Method, string Pattern)> Routes() => _service.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly != typeof(ProbeController).Assembly)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => (method, endpoint.RoutePattern.RawText ?? "/")))
        .Distinct()
        .OrderBy(route => route.method == "DELETE");

    private Task<string> GenerateAsync(string? model, string accept, params (string Name, string Value)[] headers) => CallAsync(
        "POST",
        "/api/generate",
        accept == SceneHttp.Sse
            ? SceneHttp.AgUiBody("a red cube", forwardedProps: new JsonObject { ["model"] = model }.ToJsonString())
            : new JsonObject { ["prompt"] = "a red cube", ["model"] = model }.ToJsonString(),
        [("Authorization", $"Bearer {Secret("key-a")}"), ("Accept", accept), .. headers]);

    private async Task<string> CallAsync(string method, string path, string? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var what = $"{method} {path} {_mood} {(int)response.StatusCode}";
        _hunt.Look($"headers of {what}", $"{response.ReasonPhrase} {response.Headers} {response.Content.Headers} {response.TrailingHeaders}");
        _hunt.Look($"body of {what}", text);
        if (response.Headers.TryGetValues("X-Run-Id", out var ids))
        {
            _runs.AddRange(ids);
        }

        return text;
    }

    private async Task SendRawAsync(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _client.BaseAddress!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var buffer = new char[8192];
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        _hunt.Look("answer to a raw request", new string(buffer, 0, await reader.ReadAsync(buffer, limit.Token)));
    }

    private async Task LookEverywhereAsync()
    {
        foreach (var run in _runs.Distinct().ToList())
        {
            await CallAsync("GET", $"/api/runs/{run}", body: null, [("Authorization", $"Bearer {Secret("key-a")}")]);
            await CallAsync("GET", $"/api/runs/{run}/events", body: null, [("Authorization", $"Bearer {Secret("key-a")}"), ("Accept", SceneHttp.Sse)]);
        }

        foreach (var file in Directory.EnumerateFiles(_service.Root, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            _hunt.Look($"file {Path.GetFileName(file)}", content.ToArray());
        }

        foreach (var line in _service.Logs.Lines)
        {
            _hunt.Look("log", line);
        }

        Assert.That(_hunt.Findings.Distinct(), Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_service.Logs.Lines.Count(line => line.StartsWith("Trace", StringComparison.Ordinal)), Is.Positive, "logs of all levels");
            Assert.That(_telemetry.Spans, Is.Positive);
            Assert.That(_telemetry.Measurements, Is.Positive);
            Assert.That(Directory.EnumerateFiles(_service.Root, "*.db*", SearchOption.AllDirectories), Is.Not.Empty);
        }

        await TestContext.Out.WriteLineAsync($"Looked at {_hunt.Places} places: {_service.Logs.Lines.Count} log lines, {_telemetry.Spans} spans, {_telemetry.Measurements} measurements, {_runs.Count} runs, {_provider.Requests.Count} requests to providers.");
    }
}
