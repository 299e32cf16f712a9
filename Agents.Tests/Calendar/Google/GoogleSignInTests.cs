using System.Net;
using System.Text;
using Agents.Core.Calendar.Google;
using Agents.Core.Identity;
using Agents.Plugins.Calendar.Google;
using Agents.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Google;

public sealed class GoogleSignInTests
{
    private static readonly Caller SignedIn = new("google:110169484474386276334", "");
    private static readonly DateTimeOffset Now = new(2026, 10, 21, 9, 12, 0, TimeSpan.FromHours(2));
    private static readonly WebApplicationFactoryClientOptions NoRedirects = new() { AllowAutoRedirect = false, HandleCookies = false };

    private FakeGoogle _google = null!;
    private HttpClient _outside = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _outside = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        _google = await FakeGoogle.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _outside.Dispose();
        if (_google is not null)
        {
            await _google.DisposeAsync();
        }
    }

    [Test]
    public async Task Login_Agreed_IsACallerWithEncryptedTokensAndReads()
    {
        await using var service = new ServiceFactory(_google.Settings);
        var browser = Browser(service);
        Assert.That((await browser.SendAsync(HttpMethod.Get, "/api/scenes")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));

        var page = await browser.SendAsync(HttpMethod.Get, "/auth/google/login?access=write");

        Assert.That(page.RequestMessage!.RequestUri!.Query, Is.EqualTo("?google=connected"));
        var asked = browser.Hops[0].Query;
        Assert.That(
            new[] { "code_challenge_method=S256", "state=", "access_type=offline", "prompt=consent", "include_granted_scopes=true", "calendar.readonly", "calendar.events" },
            Is.All.Matches<string>(part => asked.Contains(part!, StringComparison.Ordinal)));
        Assert.That((await browser.SendAsync(HttpMethod.Get, "/api/scenes")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.SendAsync(HttpMethod.Get, "/api/scenes", "http://localhost:9999")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var cookie = browser.Cookies.GetAllCookies().Single();
        Assert.That(cookie.HttpOnly, Is.True);

        var status = await StatusAsync(service);
        Assert.That(status, Is.EqualTo(new GoogleConnectionStatus(true, true, true, status.Email)));
        Assert.That(await ReadAsync(service), Has.Count.EqualTo(3));
        var stored = await service.Services.GetRequiredService<IGoogleTokenStore>().FindAsync(SignedIn.Id, CancellationToken.None);
        Assert.That(Encoding.UTF8.GetString(stored!), Does.Not.Contain("ya29").And.Not.Contain("1//0"));
        Assert.That(string.Join('\n', service.Logs.Lines), Does.Not.Contain("ya29").And.Not.Contain("4/0A"));
    }

    [Test]
    public async Task Login_WithoutAccess_AsksForReadingOnly()
    {
        await using var service = new ServiceFactory(_google.Settings);
        var browser = Browser(service);

        await browser.SendAsync(HttpMethod.Get, "/auth/google/login");

        Assert.That(browser.Hops[0].Query, Does.Not.Contain("calendar.events"));
        Assert.That((await StatusAsync(service)).CanWrite, Is.False);
    }

    [Test]
    public async Task Login_RefusedOrUnticked_IsNotConnectedAndSaysSo()
    {
        await using var service = new ServiceFactory(_google.Settings);
        await _google.ControlAsync(new { deny = "access_denied" });
        var refused = await Browser(service).SendAsync(HttpMethod.Get, "/auth/google/login");
        await _google.ControlAsync(new { deny = (string?)null, dropScopes = new[] { "https://www.googleapis.com/auth/calendar.readonly" } });
        var unticked = await Browser(service).SendAsync(HttpMethod.Get, "/auth/google/login");

        Assert.That(refused.RequestMessage!.RequestUri!.Query, Is.EqualTo("?google=refused"));
        Assert.That(unticked.RequestMessage!.RequestUri!.Query, Is.EqualTo("?google=no_calendar_access"));
        Assert.That((await StatusAsync(service)).IsConnected, Is.False);
        Assert.That(await _google.LogAsync("/revoke"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Callback_WithoutTheBrowsersState_Fails()
    {
        await using var service = new ServiceFactory(_google.Settings);
        var browser = Browser(service);

        var page = await browser.SendAsync(HttpMethod.Get, "/auth/google/callback?code=4/0A&state=forged");

        Assert.That(page.RequestMessage!.RequestUri!.Query, Is.EqualTo("?google=failed"));
        Assert.That(browser.Cookies.Count, Is.Zero);
    }

    [Test]
    public async Task Logout_Connected_ForgetsAllAndRevokes()
    {
        await using var service = new ServiceFactory(_google.Settings);
        var browser = Browser(service);
        await browser.SendAsync(HttpMethod.Get, "/auth/google/login");
        await ReadAsync(service);

        var answer = await browser.SendAsync(HttpMethod.Post, "/auth/google/logout");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await StatusAsync(service)).IsConnected, Is.False);
        Assert.That((await browser.SendAsync(HttpMethod.Get, "/api/scenes")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await _google.LogAsync("/revoke"), Has.Count.EqualTo(1));
        Assert.That((await Assert.ThrowsAsync<GoogleCalendarException>(() => ReadAsync(service)))!.Fault, Is.EqualTo(GoogleFault.NotConnected));
    }

    [Test]
    public async Task Login_WithServiceKeys_ConnectsTheKeysCallerAndNobodyElse()
    {
        await using var service = ServiceFactory.WithKeys(_google.Settings);
        var client = service.CreateClient(NoRedirects);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer key-a");
        var browser = new BrowserHandler(client, _outside);

        await browser.SendAsync(HttpMethod.Get, "/auth/google/login");

        var connection = service.Services.GetRequiredService<IGoogleConnection>();
        Assert.That((await connection.GetStatusAsync(new Caller("key:a", "a"), CancellationToken.None)).IsConnected, Is.True);
        Assert.That((await connection.GetStatusAsync(new Caller("key:b", "b"), CancellationToken.None)).IsConnected, Is.False);
        Assert.That((await connection.GetStatusAsync(null, CancellationToken.None)).IsConnected, Is.False);
        Assert.That(browser.Cookies.GetAllCookies().Select(cookie => cookie.Name), Has.None.EqualTo("agents_session"));
    }

    [Test]
    public async Task GetTokenAsync_ExpiredForManyAtOnce_OneRefreshAndKeepsTheRefreshToken()
    {
        await using var service = new ServiceFactory(_google.Settings);
        await Browser(service).SendAsync(HttpMethod.Get, "/auth/google/login");
        await _google.ControlAsync(new { expireAccessTokens = true, clearLog = true });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ReadAsync(service)));
        Assert.That(await _google.LogAsync("/token"), Has.Count.EqualTo(1));

        service.Services.GetRequiredService<GoogleCopies>().Forget(SignedIn.Id);
        await _google.ControlAsync(new { expireAccessTokens = true, clearLog = true });
        await ReadAsync(service);
        Assert.That(await _google.LogAsync("/token"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task GetTokenAsync_Revoked_WipesAndAsksOnce()
    {
        await using var service = new ServiceFactory(_google.Settings);
        var browser = Browser(service);
        await browser.SendAsync(HttpMethod.Get, "/auth/google/login");
        await _google.ControlAsync(new { revokeRefreshTokens = true, expireAccessTokens = true, clearLog = true });

        var first = (await Assert.ThrowsAsync<GoogleCalendarException>(() => ReadAsync(service)))!;
        var second = (await Assert.ThrowsAsync<GoogleCalendarException>(() => ReadAsync(service)))!;

        Assert.That(new[] { first.Code, second.Code }, Is.All.EqualTo("provider_auth"));
        Assert.That(await _google.LogAsync("/token"), Has.Count.EqualTo(1));
        Assert.That((await StatusAsync(service)).IsConnected, Is.False);
        await browser.SendAsync(HttpMethod.Get, "/auth/google/login");
        Assert.That(await ReadAsync(service), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task FindAsync_AnothersRow_CannotBeRead()
    {
        await using var service = new ServiceFactory(_google.Settings);
        await Browser(service).SendAsync(HttpMethod.Get, "/auth/google/login");
        var store = service.Services.GetRequiredService<IGoogleTokenStore>();
        await store.SaveAsync("google:other", (await store.FindAsync(SignedIn.Id, CancellationToken.None))!, CancellationToken.None);

        var status = await service.Services.GetRequiredService<IGoogleConnection>().GetStatusAsync(new Caller("google:other", ""), CancellationToken.None);

        Assert.That(status.IsConnected, Is.False);
    }

    [Test]
    public async Task Login_NotConfigured_IsNotFoundAndTheLocalUserStays()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient(NoRedirects);

        Assert.That((await client.GetAsync("/auth/google/login")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await client.GetAsync("/api/scenes")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await client.GetAsync("/auth/google/callback")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private BrowserHandler Browser(ServiceFactory service) => new(service.CreateClient(NoRedirects), _outside);

    private static Task<GoogleConnectionStatus> StatusAsync(ServiceFactory service) =>
        service.Services.GetRequiredService<IGoogleConnection>().GetStatusAsync(SignedIn, CancellationToken.None);

    private static Task<IReadOnlyList<GoogleCalendarReading>> ReadAsync(ServiceFactory service) =>
        service.Services.GetRequiredService<GoogleCalendarCache>().ReadAsync(SignedIn.Id, Now, null, null, CancellationToken.None);
}
