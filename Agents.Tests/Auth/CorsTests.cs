using System.Net;
using Agents.Core.Errors;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Auth;

internal sealed class CorsTests
{
    private const string Page = "http://localhost:5173";

    [Test]
    public async Task Preflight_DefaultOrigin_AllowedWithoutAKey()
    {
        await using var service = ServiceFactory.WithKeys();
        using var request = Request(HttpMethod.Options, "/test/echo", Page);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");

        using var response = await service.CreateClient().SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Header(response, "Access-Control-Allow-Origin"), Is.EqualTo(Page));
        Assert.That(Header(response, "Access-Control-Allow-Methods"), Is.EqualTo("POST"));
        Assert.That(Header(response, "Access-Control-Allow-Headers"), Does.Contain("authorization").And.Contain("idempotency-key"));
    }

    [Test]
    public async Task Preflight_ForeignOrigin_NothingAllowed()
    {
        await using var service = ServiceFactory.WithKeys();
        using var request = Request(HttpMethod.Options, "/test/echo", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await service.CreateClient().SendAsync(request);

        Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    [TestCase("/test/caller")]
    [TestCase("/test/stream")]
    [TestCase("/test/throw?code=conflict")]
    [TestCase("/nothing")]
    public async Task Answer_AllowedOrigin_ReadableWithItsHeaders(string path)
    {
        await using var service = new ServiceFactory();

        using var response = await service.CreateClient().SendAsync(Request(HttpMethod.Get, path, Page));

        Assert.That(Header(response, "Access-Control-Allow-Origin"), Is.EqualTo(Page));
        Assert.That(Header(response, "Vary"), Does.Contain("Origin").Or.Empty);
        foreach (var name in new[] { "X-Run-Id", "x-request-id", "X-Cache", "X-Model", "X-Cost", "X-Tokens-Saved", "Retry-After", "Content-Disposition", "X-Scene-Voxels", "X-Scene-Triangles" })
        {
            Assert.That(Header(response, "Access-Control-Expose-Headers").Split(','), Does.Contain(name));
        }
    }

    [Test]
    public async Task Answer_Unauthenticated_ReadableForTheAllowedPage()
    {
        await using var service = ServiceFactory.WithKeys();

        using var response = await service.CreateClient().SendAsync(Request(HttpMethod.Get, "/test/caller", Page));

        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, ErrorCodes.Unauthenticated);
        Assert.That(Header(response, "Access-Control-Allow-Origin"), Is.EqualTo(Page));
    }

    [Test]
    public async Task Origins_SetToNothing_DefaultIsGone()
    {
        await using var service = new ServiceFactory(("CORS_ORIGINS", ""));

        using var response = await service.CreateClient().SendAsync(Request(HttpMethod.Get, "/test/caller", Page));

        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, ErrorCodes.Forbidden);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string origin)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        return request;
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : string.Empty;
}
