using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Core.Models.Providers;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Auth;

/// <summary>A caller's own key at an address of the caller's. Names and connections are played; everything between is real, TLS too.</summary>
[NonParallelizable]
internal sealed class OwnAddressTests
{
    private const string Caller = "sk-caller-5d1c";
    private const string Own = "sk-service-90fe";
    private const string Host = "models.example";
    private const string Address = $"https://{Host}/v1";

    private static readonly IPAddress Public = IPAddress.Parse("8.8.8.8");

    private readonly Queue<IPAddress[]> _names = new();
    private readonly List<string> _resolved = [];
    private readonly List<(IPAddress[] Addresses, int Port)> _dialled = [];
    private X509Certificate2 _certificate = null!;
    private ScriptedProvider _theirs = null!;
    private ScriptedProvider _ours = null!;
    private ServiceFactory _service = null!;
    private bool _isDown;

    [OneTimeSetUp]
    public void MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    [OneTimeTearDown]
    public void DropCertificate() => _certificate.Dispose();

    [SetUp]
    public async Task StartAsync()
    {
        _names.Clear();
        _names.Enqueue([Public]);
        _resolved.Clear();
        _dialled.Clear();
        _isDown = false;
        _theirs = await ScriptedProvider.StartAsync(_certificate, ProviderTexts.OpenAI(ScriptedAnswers.Program));
        _ours = await ScriptedProvider.StartAsync(ProviderTexts.OpenAI(ScriptedAnswers.Program));
        _service = new ServiceFactory(
            ("OPENAI_API_KEY", Own), ("OPENAI_BASE_URL", $"{_ours.Address}v1"), ("Byok:AllowedHosts:0", Host), ("Models:Calls:FirstWait", "00:00:00.010"))
        {
            Override = services => services.AddSingleton(new ProviderConnections(new PublicConnector(ResolveAsync, DialAsync), Authorities())),
        };
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _theirs.DisposeAsync();
        await _ours.DisposeAsync();
    }

    [Test]
    public async Task Generate_AllowedHost_TheCallersKeyAndNothingOfOursGoesThere()
    {
        var document = await (await GenerateAsync(Address, ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("baggage", "who=me"))).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(_theirs.Requests, Has.Count.EqualTo(1));
        var headers = _theirs.Requests[0].Headers;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_theirs.Requests[0].Path, Is.EqualTo("/v1/chat/completions"));
            Assert.That(headers["Host"], Is.EqualTo(Host));
            Assert.That(headers["Authorization"], Is.EqualTo($"Bearer {Caller}"));
            Assert.That(headers.Keys, Has.None.EqualTo("traceparent").And.None.EqualTo("baggage").And.None.StartsWith("X-BYOK").IgnoreCase);
            Assert.That(string.Concat(headers.Values), Does.Not.Contain(Own));
            Assert.That(_ours.Requests, Is.Empty);
            Assert.That(_resolved, Is.EqualTo(new[] { Host }));
            Assert.That(_dialled.Select(one => (one.Addresses[0], one.Port)), Is.EqualTo(new[] { (Public, 443) }));
        }
    }

    [Test]
    public async Task Generate_OwnAddressFails_TheServicesIsNotAsked()
    {
        _theirs.Respond = _ => ScriptedAnswer.Text("{}", 401);

        using var response = await GenerateAsync(Address);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, ErrorCodes.ProviderAuth);
        Assert.That(_theirs.Requests, Has.Count.EqualTo(1));
        Assert.That(_ours.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_OwnAddressRedirects_NotFollowed()
    {
        _theirs.Respond = _ => ScriptedAnswer.Text("", 307, headers: ("location", $"{_ours.Address}v1/chat/completions"));

        using var response = await GenerateAsync(Address);

        await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, ErrorCodes.ProviderBadResponse);
        Assert.That(_ours.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_ProxyOfTheMachine_NotUsed()
    {
        var proxy = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(_ours.Address);
        try
        {
            await (await GenerateAsync(Address)).ReadDocumentAsync();
        }
        finally
        {
            HttpClient.DefaultProxy = proxy;
        }

        Assert.That(_theirs.Requests, Has.Count.EqualTo(1));
        Assert.That(_ours.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_NameChangesItsMind_OnlyTheCheckedAddressIsConnectedTo()
    {
        _names.Enqueue([IPAddress.Loopback]);
        _isDown = true;

        using var response = await GenerateAsync(Address);

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnavailable);
        Assert.That(_resolved, Has.Count.GreaterThan(1));
        Assert.That(_dialled.Select(one => one.Addresses[0]), Is.EqualTo(new[] { Public }));
    }

    [TestCase("127.0.0.1")]
    [TestCase("8.8.8.8", "127.0.0.1")]
    [TestCase("8.8.8.8", "::1")]
    [TestCase("169.254.169.254")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("64:ff9b::a00:1")]
    [TestCase]
    public async Task Generate_NameOfSomethingNear_NoConnection(params string[] addresses)
    {
        _names.Clear();
        _names.Enqueue([.. addresses.Select(IPAddress.Parse)]);

        using var response = await GenerateAsync(Address);

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnavailable);
        Assert.That(_dialled, Is.Empty);
        Assert.That(_ours.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_UnknownAuthority_NoRequest()
    {
        await using var service = new ServiceFactory(("Byok:AllowedHosts:0", Host), ("Models:Calls:FirstWait", "00:00:00.010"))
        {
            Override = services => services.AddSingleton(new ProviderConnections(new PublicConnector(ResolveAsync, DialAsync))),
        };

        using var response = await GenerateAsync(service, Address);

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnavailable);
        Assert.That(_theirs.Requests, Is.Empty);
    }

    [Test]
    public async Task Generate_AllowedHostIsAnAddressNearby_NoConnection()
    {
        await using var service = new ServiceFactory(("Byok:AllowedHosts:0", "127.0.0.1"), ("Models:Calls:FirstWait", "00:00:00.010"))
        {
            Override = services => services.AddSingleton(new ProviderConnections(new PublicConnector(ResolveAsync, DialAsync))),
        };

        using var response = await GenerateAsync(service, "https://127.0.0.1/v1");

        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnavailable);
        Assert.That(_resolved, Is.Empty);
        Assert.That(_dialled, Is.Empty);
    }

    private Task<HttpResponseMessage> GenerateAsync(string address, params (string Name, string Value)[] headers) => GenerateAsync(_service, address, headers);

    private static Task<HttpResponseMessage> GenerateAsync(ServiceFactory service, string address, params (string Name, string Value)[] headers) =>
        service.CreateClient().SendJsonAsync(
            "/api/generate",
            new JsonObject { ["prompt"] = "two blocks", ["model"] = "gpt-4o" }.ToJsonString(),
            headers: [("X-BYOK-Provider", "openai"), ("X-BYOK-API-Key", Caller), ("X-BYOK-Base-URL", address), .. headers]);

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        _resolved.Add(host);
        return Task.FromResult(_names.Count > 1 ? _names.Dequeue() : _names.Peek());
    }

    private async Task<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        _dialled.Add((addresses, port));
        return _isDown
            ? throw new SocketException((int)SocketError.ConnectionRefused)
            : await PublicConnector.DialAsync([IPAddress.Loopback], _theirs.Address.Port, cancellationToken);
    }

    private X509ChainPolicy Authorities()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(_certificate);
        return policy;
    }
}
