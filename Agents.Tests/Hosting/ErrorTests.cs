using System.Net;
using System.Net.Http.Json;
using System.Text;
using Agents.Core.Errors;
using NUnit.Framework;

namespace Agents.Tests.Hosting;

internal sealed class ErrorTests
{
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        _service = new ServiceFactory();
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [TestCase("invalid_request", 400)]
    [TestCase("unauthenticated", 401)]
    [TestCase("insufficient_credit", 402)]
    [TestCase("forbidden", 403)]
    [TestCase("not_found", 404)]
    [TestCase("conflict", 409)]
    [TestCase("too_large", 413)]
    [TestCase("unprocessable", 422)]
    [TestCase("rate_limited", 429)]
    [TestCase("provider_auth", 502)]
    [TestCase("provider_rate_limited", 503)]
    [TestCase("provider_unavailable", 503)]
    [TestCase("provider_timeout", 504)]
    [TestCase("provider_bad_response", 502)]
    [TestCase("content_filtered", 422)]
    [TestCase("output_invalid", 502)]
    [TestCase("output_truncated", 502)]
    [TestCase("interrupted", 503)]
    [TestCase("budget_exceeded", 402)]
    [TestCase("cancelled", 499)]
    [TestCase("internal", 500)]
    public async Task AgentException_EachCode_StatusOfTheContract(string code, int status)
    {
        using var response = await _client.GetAsync($"/test/throw?code={code}");

        var problem = await response.ShouldBeProblemAsync((HttpStatusCode)status, code);
        Assert.That((string?)problem["detail"], Is.EqualTo("what happened"));
        Assert.That((string?)problem["field"], Is.EqualTo("scene.voxels[3].x"));
        Assert.That((string?)problem["title"], string.Equals(code, ErrorCodes.Internal, StringComparison.Ordinal) ? Is.EqualTo("Internal error") : Is.Not.EqualTo("Internal error"));
    }

    [Test]
    public async Task UnknownException_AnyText_StaysInTheLog()
    {
        using var response = await _client.GetAsync("/test/fail");

        await response.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, ErrorCodes.Internal);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("canary"));
        Assert.That(_service.Logs.Lines, Has.Exactly(1).Contains("canary-internal-text"));
    }

    [TestCase("", "empty", null)]
    [TestCase("{", "not valid JSON", null)]
    [TestCase("nonsense", "not valid JSON", null)]
    [TestCase("{\"name\":\"a\",\"count\":1,}", "not valid JSON", null)]
    [TestCase("[]", "wrong type", null)]
    [TestCase("{\"name\":5}", "wrong type", "name")]
    [TestCase("{\"name\":null}", "wrong type", "name")]
    [TestCase("{\"name\":\"a\",\"count\":\"3\"}", "wrong type", "count")]
    [TestCase("{\"name\":\"a\",\"count\":1.5}", "wrong type", "count")]
    [TestCase("{\"name\":\"a\",\"count\":99999999999}", "wrong type", "count")]
    [TestCase("{\"name\":\"a\",\"count\":NaN}", "not valid JSON", "count")]
    [TestCase("{\"name\":\"a\",\"inner\":[{\"name\":\"b\"},{\"name\":\"c\",\"count\":true}]}", "wrong type", "inner[1].count")]
    [TestCase("{}", "missing", "name")]
    [TestCase("{\"name\":\"a\",\"inner\":[{}]}", "missing", "inner[0].name")]
    [TestCase("{\"name\":\"a\",\"count\":11}", "0 to 10", "count")]
    [TestCase("{\"name\":\"a\",\"inner\":[{\"name\":\"b\",\"count\":-1}]}", "0 to 10", "inner[0].count")]
    public async Task Body_NotAsAsked_NamesTheFieldInOurWords(string body, string detail, string? field)
    {
        using var response = await _client.PostAsync("/test/echo", new StringContent(body, Encoding.UTF8, "application/json"));

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, ErrorCodes.InvalidRequest);
        Assert.That((string?)problem["field"], Is.EqualTo(field));
        Assert.That((string?)problem["detail"], Does.Contain(detail).And.Not.Contain("Agents.").And.Not.Contain("System."));
    }

    [Test]
    public async Task Body_UnknownMembers_Ignored()
    {
        using var response = await _client.PostAsJsonAsync("/test/echo", new { name = "ä'<", unknown = 1 });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"name":"ä'<","count":0}"""));
    }

    [Test]
    public async Task Body_NestedThousandsDeep_InvalidRequest()
    {
        using var response = await _client.PostAsync(
            "/test/echo", new StringContent("{\"name\":\"a\",\"other\":" + new string('[', 5000) + new string(']', 5000) + "}", Encoding.UTF8, "application/json"));

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, ErrorCodes.InvalidRequest);
    }

    [Test]
    public async Task Route_Unknown_NotFound()
    {
        using var response = await _client.GetAsync("/api/nothing/here");

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, ErrorCodes.NotFound);
        Assert.That((string?)problem["detail"], Does.Contain("'/api/nothing/here'"));
    }

    [Test]
    public async Task Route_OtherMethod_405WithAllow()
    {
        using var response = await _client.DeleteAsync("/test/echo");

        await response.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, ErrorCodes.InvalidRequest);
        Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "POST" }));
    }

    [Test]
    public async Task Body_OtherMediaType_415()
    {
        using var response = await _client.PostAsync("/test/echo", new StringContent("name=a", Encoding.UTF8, "application/x-www-form-urlencoded"));

        await response.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, ErrorCodes.InvalidRequest);
    }

    [Test]
    public async Task Problem_CallerWantsAStream_StillAProblem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/throw?code=conflict");
        request.Headers.Add("Accept", "text/event-stream");

        using var response = await _client.SendAsync(request);

        await response.ShouldBeProblemAsync(HttpStatusCode.Conflict, ErrorCodes.Conflict);
    }

    [Test]
    public async Task Body_LargerThanItsRouteAllows_TooLarge()
    {
        var body = "{\"name\":\"" + new string('x', 1_100_000) + "\"}";

        using var refused = await _client.PostAsync("/test/echo", new StringContent(body, Encoding.UTF8, "application/json"));
        using var taken = await _client.PostAsync("/test/scene", new StringContent(body, Encoding.UTF8, "application/json"));

        var problem = await refused.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, ErrorCodes.TooLarge);
        Assert.That((string?)problem["detail"], Does.Contain("1048576"));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Body_LengthNotAnnouncedOverARealSocket_TooLarge()
    {
        await using var service = new ServiceFactory(("Limits:BodyBytes", "2048"));
        service.UseKestrel(0);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/echo") { Content = JsonContent.Create(new { name = new string('x', 100_000) }) };
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        await response.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, ErrorCodes.TooLarge);
    }

    [Test]
    public async Task Request_CallerLeaves_NothingInTheLog()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        using var leave = new CancellationTokenSource();
        var request = client.GetAsync("/test/left", leave.Token);

        await leave.CancelAsync();

        await Assert.ThatAsync(async () => await request, Throws.InstanceOf<OperationCanceledException>());
        await service.DisposeAsync();
        Assert.That(service.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal)), Is.Empty);
    }
}
