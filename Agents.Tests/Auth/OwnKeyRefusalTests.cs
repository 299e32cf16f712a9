using System.Net;
using Agents.Core.Errors;
using Agents.Core.Models.Providers;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Auth;

/// <summary>Own keys and addresses that are refused, before anybody is asked for anything.</summary>
internal sealed class OwnKeyRefusalTests
{
    private const string Caller = "sk-caller-5d1c";

    private ScriptedProvider _provider = null!;
    private ServiceFactory _service = null!;
    private int _lookups;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _provider = await ScriptedProvider.StartAsync(ProviderTexts.OpenAI(ScriptedAnswers.Program));
        _service = new ServiceFactory(
            ("OPENAI_API_KEY", "sk-service-90fe"), ("OPENAI_BASE_URL", $"{_provider.Address}v1"), ("Byok:AllowedHosts:0", "models.example"))
        {
            Override = services => services.AddSingleton(new ProviderConnections(new PublicConnector(ResolveAsync, PublicConnector.DialAsync))),
        };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [TestCase(null, Caller, "X-BYOK-Provider")]
    [TestCase("openai", null, "X-BYOK-API-Key")]
    [TestCase("openai", "  ", "X-BYOK-API-Key")]
    [TestCase("openai", "sk with blanks", "X-BYOK-API-Key")]
    [TestCase("openai", "sk-\u00e4", "X-BYOK-API-Key")]
    [TestCase("nonsuch", Caller, "X-BYOK-Provider")]
    [TestCase("builtin", Caller, "X-BYOK-Provider")]
    [TestCase("ollama", Caller, "X-BYOK-Base-URL")]
    public async Task Generate_HeadersThatMakeNoSense_InvalidRequestWithoutTheirValues(string? provider, string? key, string field)
    {
        using var response = await GenerateAsync([.. Header("X-BYOK-Provider", provider), .. Header("X-BYOK-API-Key", key)]);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, ErrorCodes.InvalidRequest);
        Assert.That((string?)problem["field"], Is.EqualTo(field));
        Assert.That(problem.ToJsonString(), Does.Not.Contain("sk").And.Not.Contain("nonsuch"));
        NobodyWasAsked();
    }

    [Test]
    public async Task Generate_KeyTwice_InvalidRequest()
    {
        using var response = await GenerateAsync([.. Header("X-BYOK-Provider", "openai"), .. Header("X-BYOK-API-Key", Caller), .. Header("X-BYOK-API-Key", "other")]);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, ErrorCodes.InvalidRequest);
    }

    [TestCase("https://evil.example/v1", HttpStatusCode.Forbidden)]
    [TestCase("https://models.example.evil.example/v1", HttpStatusCode.Forbidden)]
    [TestCase("https://models.example./v1", HttpStatusCode.Forbidden)]
    [TestCase("https://127.0.0.1/v1", HttpStatusCode.Forbidden)]
    [TestCase("https://[::1]/v1", HttpStatusCode.Forbidden)]
    [TestCase("https://0x7f.1/v1", HttpStatusCode.Forbidden)]
    [TestCase("https://2130706433/v1", HttpStatusCode.Forbidden)]
    [TestCase("http://models.example/v1", HttpStatusCode.BadRequest)]
    [TestCase("http://models.example:443/v1", HttpStatusCode.BadRequest)]
    [TestCase("https://models.example:8443/v1", HttpStatusCode.BadRequest)]
    [TestCase("https://user:secret@models.example/v1", HttpStatusCode.BadRequest)]
    [TestCase("https://evil.example@models.example/v1", HttpStatusCode.BadRequest)]
    [TestCase("https://models.example/v1?to=evil", HttpStatusCode.BadRequest)]
    [TestCase("https://models.example/v1#evil", HttpStatusCode.BadRequest)]
    [TestCase("ftp://models.example/", HttpStatusCode.BadRequest)]
    [TestCase("file:///etc/passwd", HttpStatusCode.BadRequest)]
    [TestCase("/etc/passwd", HttpStatusCode.BadRequest)]
    [TestCase("models.example", HttpStatusCode.BadRequest)]
    public async Task Generate_AddressThatIsNotAllowed_RefusedBeforeAnyLookup(string address, HttpStatusCode status)
    {
        using var response = await GenerateAsync([.. Header("X-BYOK-Provider", "openai"), .. Header("X-BYOK-API-Key", Caller), .. Header("X-BYOK-Base-URL", address)]);

        var problem = await response.ShouldBeProblemAsync(status, status == HttpStatusCode.Forbidden ? ErrorCodes.Forbidden : ErrorCodes.InvalidRequest);
        Assert.That((string?)problem["field"], Is.EqualTo("X-BYOK-Base-URL"));
        Assert.That(problem.ToJsonString(), Does.Not.Contain("evil").And.Not.Contain("secret").And.Not.Contain("passwd"));
        NobodyWasAsked();
    }

    private static IEnumerable<(string Name, string Value)> Header(string name, string? value) => value is null ? [] : [(name, value)];

    private Task<HttpResponseMessage> GenerateAsync((string Name, string Value)[] headers) =>
        _service.CreateClient().SendJsonAsync("/api/generate", """{"prompt":"two blocks","model":"gpt-4o"}""", headers: headers);

    private void NobodyWasAsked()
    {
        Assert.That(_lookups, Is.Zero);
        Assert.That(_provider.Requests, Is.Empty);
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        _lookups++;
        return Task.FromResult(Array.Empty<IPAddress>());
    }
}
