using System.Net;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Auth;

/// <summary>A caller's own key at a provider whose address the service knows.</summary>
internal sealed class OwnKeyTests
{
    private const string Caller = "sk-caller-5d1c";
    private const string Other = "sk-other-77aa";
    private const string Own = "sk-service-90fe";

    private ScriptedProvider _provider = null!;

    [SetUp]
    public async Task StartAsync() => _provider = await ScriptedProvider.StartAsync(ProviderTexts.OpenAI(ScriptedAnswers.Program));

    [TearDown]
    public async Task StopAsync() => await _provider.DisposeAsync();

    [TestCase(null, "openai")]
    [TestCase(Own, "openai")]
    [TestCase(Own, "OpenAI")]
    public async Task Generate_OwnKey_GoesToTheConfiguredAddressInPlaceOfTheServices(string? own, string name)
    {
        await using var service = Service(own);

        var document = await (await GenerateAsync(service, Caller, provider: name)).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(_provider.Requests, Has.Count.EqualTo(1));
        Assert.That(_provider.Requests[0].Headers["Authorization"], Is.EqualTo($"Bearer {Caller}"));
        Assert.That(document.ToJsonString(), Does.Not.Contain(Caller));
    }

    [TestCase(null)]
    [TestCase("service-gemini-key")]
    public async Task Generate_OwnKeyForGemini_GoesToTheConfiguredAddress(string? own)
    {
        _provider.Respond = _ => ProviderTexts.Gemini(ScriptedAnswers.Program);
        await using var service = new ServiceFactory(("GEMINI_BASE_URL", _provider.Address.ToString()), ("GEMINI_API_KEY", own));

        var document = await (await GenerateAsync(service, Caller, "gemini-2.5-flash", "gemini")).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(_provider.Requests, Has.Count.EqualTo(1));
        Assert.That(_provider.Requests[0].Headers["x-goog-api-key"], Is.EqualTo(Caller));
        Assert.That(_provider.Requests[0].Path, Does.Contain("gemini-2.5-flash"));
    }

    [Test]
    public async Task Generate_OwnKeyRefused_ProviderAuthAndTheServicesKeyIsNotTried()
    {
        _provider.Respond = request => request.Headers["Authorization"].Contains(Caller, StringComparison.Ordinal)
            ? ScriptedAnswer.Text($$$"""{"error":{"message":"Incorrect API key provided: {{{Caller}}}","code":"invalid_api_key"}}""", 401)
            : null;
        await using var service = Service(Own);

        using var response = await GenerateAsync(service, Caller);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, ErrorCodes.ProviderAuth);
        Assert.That(problem.ToJsonString(), Does.Not.Contain(Caller));
        Assert.That(_provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Generate_RouteWithFallback_OwnKeyStaysAtItsProvider()
    {
        await using var elsewhere = await ScriptedProvider.StartAsync(ProviderTexts.OpenAI(ScriptedAnswers.Program));
        _provider.Respond = _ => ScriptedAnswer.Text("{}", 403);
        await using var service = Service(
            Own,
            ("Models:Providers:spare:BaseAddress", $"{elsewhere.Address}v1"),
            ("Models:Providers:spare:ApiKey", Own),
            ("Models:Routes:both:0", "openai/gpt-4o"),
            ("Models:Routes:both:1", "spare/llama"),
            ("Models:Routes:both:2", "unlisted-model"));

        using var own = await GenerateAsync(service, Caller, "both");
        await own.ShouldBeProblemAsync(HttpStatusCode.BadGateway, ErrorCodes.ProviderAuth);
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(_provider.Requests.Select(request => request.Headers["Authorization"]), Is.All.EqualTo($"Bearer {Caller}"));

        // Without it the route is the service's, with the service's key at both.
        await (await GenerateAsync(service, key: null, "both")).ReadDocumentAsync();
        Assert.That(elsewhere.Requests.Select(request => request.Headers["Authorization"]), Is.All.EqualTo($"Bearer {Own}"));
    }

    [Test]
    public async Task Generate_SeveralAtATime_EachWithItsOwnKey()
    {
        var gates = new[] { new Gate(), new Gate(), new Gate() };
        var count = -1;
        _provider.Respond = _ => ProviderTexts.OpenAI(ScriptedAnswers.Program) with { BeforeHeaders = gates[Interlocked.Increment(ref count)] };
        await using var service = Service(Own);

        var runs = new[]
        {
            GenerateAsync(service, Caller, prompt: "of the caller"),
            GenerateAsync(service, key: null, prompt: "of the service"),
            GenerateAsync(service, Other, prompt: "of the other"),
        };
        await Task.WhenAll(gates.Select(gate => gate.Reached));
        Array.ForEach(gates, gate => gate.Open());
        foreach (var run in runs)
        {
            await (await run).ReadDocumentAsync();
        }

        var keys = _provider.Requests.ToDictionary(
            request => new[] { "of the caller", "of the service", "of the other" }.Single(text => System.Text.Encoding.UTF8.GetString(request.Body).Contains(text, StringComparison.Ordinal)),
            request => request.Headers["Authorization"]);
        Assert.That(keys["of the caller"], Is.EqualTo($"Bearer {Caller}"));
        Assert.That(keys["of the service"], Is.EqualTo($"Bearer {Own}"));
        Assert.That(keys["of the other"], Is.EqualTo($"Bearer {Other}"));
    }

    [Test]
    public async Task Generate_OneKeyIsLimited_OnlyThatOneIsLeftAlone()
    {
        _provider.Respond = request => request.Headers["Authorization"].Contains(Caller, StringComparison.Ordinal)
            ? ScriptedAnswer.Text("{}", 429, headers: ("retry-after", "120"))
            : ProviderTexts.OpenAI(ScriptedAnswers.Program);
        await using var service = Service(Own);

        for (var time = 0; time < 2; time++)
        {
            using var limited = await GenerateAsync(service, Caller);
            await limited.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderRateLimited);
            Assert.That(limited.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.FromSeconds(100)));
        }

        await (await GenerateAsync(service, Other)).ReadDocumentAsync();
        await (await GenerateAsync(service, key: null)).ReadDocumentAsync();
        Assert.That(_provider.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { $"Bearer {Caller}", $"Bearer {Other}", $"Bearer {Own}" }));
    }

    [TestCase(Caller)]
    [TestCase(null)]
    public async Task Generate_Redirected_NobodyElseGetsTheKey(string? key)
    {
        await using var elsewhere = await ScriptedProvider.StartAsync(ProviderTexts.OpenAI(ScriptedAnswers.Program));
        _provider.Respond = _ => ScriptedAnswer.Text("", 302, headers: ("location", $"{elsewhere.Address}v1/chat/completions"));
        await using var service = Service(Own);

        using var response = await GenerateAsync(service, key);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, ErrorCodes.ProviderBadResponse);
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_BuiltInModelWithAnOwnKey_NobodyIsAsked()
    {
        await using var service = Service(Own, ("MODEL", ""));

        var document = await (await GenerateAsync(service, Caller, "builtin", prompt: "a red cube")).ReadDocumentAsync();
        using var built = await service.CreateClient().SendJsonAsync(
            "/api/scenes/build", $$"""{"program":{{ScriptedAnswers.Program}}}""", headers: Headers(Caller));

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Is.Not.Empty);
        Assert.That((await built.ReadDocumentAsync())["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(_provider.Requests, Is.Empty);
    }

    [TestCase("fake-b", "fake-b")]
    [TestCase("nonsuch", "fake-a")]
    [TestCase("builtin", "fake-a")]
    public async Task Generate_NoModelNamed_OneThatTheOwnKeyMayUse(string configured, string expected)
    {
        _provider.Respond = request => request.Method == "GET" ? ProviderTexts.OpenAIModels("fake-a", "fake-b") : null;
        await using var service = Service(Own, ("MODEL", configured));

        await (await GenerateAsync(service, Caller, model: null)).ReadDocumentAsync();

        Assert.That(_provider.Requests.Select(request => request.Headers["Authorization"]), Is.All.EqualTo($"Bearer {Caller}"));
        Assert.That(_provider.Requests[^1].Json().GetProperty("model").GetString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Preflight_OwnKeyHeaders_Allowed()
    {
        await using var service = Service(Own);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/generate");
        request.Headers.Add("Origin", "http://localhost:5173");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "x-byok-provider,x-byok-api-key,x-byok-base-url");

        using var response = await service.CreateClient().SendAsync(request);

        Assert.That(string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")), Is.EqualTo("x-byok-provider,x-byok-api-key,x-byok-base-url"));
    }

    [TestCase("/api/generate")]
    [TestCase("/api/scenes/build")]
    public async Task OpenApi_RoutesThatStartRuns_NameTheHeaders(string path)
    {
        await using var service = new ServiceFactory();

        var document = JsonNode.Parse(await service.CreateClient().GetStringAsync("/swagger/v1/swagger.json"))!;

        var parameters = document["paths"]![path]!["post"]!["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]);
        Assert.That(parameters, Is.SupersetOf(new[] { "X-BYOK-Provider", "X-BYOK-API-Key", "X-BYOK-Base-URL" }));
    }

    private static (string Name, string Value)[] Headers(string? key, string provider = "openai") =>
        key is null ? [] : [("X-BYOK-Provider", provider), ("X-BYOK-API-Key", key)];

    private static string Body(string? model, string prompt) =>
        new JsonObject { ["prompt"] = prompt, ["model"] = model }.ToJsonString();

    private static Task<HttpResponseMessage> GenerateAsync(
        ServiceFactory service, string? key, string? model = "gpt-4o", string provider = "openai", string prompt = "two blocks") =>
        service.CreateClient().SendJsonAsync("/api/generate", Body(model, prompt), headers: Headers(key, provider));

    private ServiceFactory Service(string? own, params (string Key, string? Value)[] settings) => new(
    [
        ("OPENAI_BASE_URL", $"{_provider.Address}v1"), ("OPENAI_API_KEY", own), ("Models:Calls:FirstWait", "00:00:00.010"), .. settings,
    ]);
}
