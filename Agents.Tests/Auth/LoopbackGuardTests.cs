using System.Net;
using Agents.Core.Errors;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Auth;

internal sealed class LoopbackGuardTests
{
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        _service = new ServiceFactory(("CORS_ORIGINS", "http://localhost:5173, https://app.example"));
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [TestCase("localhost", null, ExpectedResult = 200)]
    [TestCase("LOCALHOST:5080", null, ExpectedResult = 200)]
    [TestCase("127.0.0.1:1", null, ExpectedResult = 200)]
    [TestCase("[::1]:5080", null, ExpectedResult = 200)]
    [TestCase("evil.example", null, ExpectedResult = 403)]
    [TestCase("evil.example:5080", "http://evil.example:5080", ExpectedResult = 403)]
    [TestCase("localhost.evil.example", null, ExpectedResult = 403)]
    [TestCase("127.0.0.1.evil.example", null, ExpectedResult = 403)]
    [TestCase("192.168.0.1", null, ExpectedResult = 403)]
    [TestCase("0.0.0.0", null, ExpectedResult = 403)]
    [TestCase("localhost:5080", "http://localhost:5080", ExpectedResult = 200)]
    [TestCase("127.0.0.1:5080", "http://localhost:5080", ExpectedResult = 200)]
    [TestCase("[::1]:5080", "http://[::1]:5080", ExpectedResult = 200)]
    [TestCase("localhost", "http://localhost", ExpectedResult = 200)]
    [TestCase("localhost:5080", "http://localhost:5173", ExpectedResult = 200)]
    [TestCase("localhost:5080", "https://app.example", ExpectedResult = 200)]
    [TestCase("localhost:5080", "http://localhost:3000", ExpectedResult = 403)]
    [TestCase("localhost:5080", "https://localhost:5080", ExpectedResult = 403)]
    [TestCase("localhost:5080", "https://evil.example", ExpectedResult = 403)]
    [TestCase("localhost:5080", "null", ExpectedResult = 403)]
    [TestCase("localhost:5080", "https://app.example, https://evil.example", ExpectedResult = 403)]
    [TestCase("localhost:5080", "https://app.example.evil.example", ExpectedResult = 403)]
    public async Task<int> Request_HostAndOrigin_OnlyOwnAndAllowedOnes(string host, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/caller");
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        using var response = await _client.SendAsync(request);

        if (response.StatusCode != HttpStatusCode.OK)
        {
            await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, ErrorCodes.Forbidden);
        }

        return (int)response.StatusCode;
    }
}
