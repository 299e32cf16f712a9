using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Clients;

/// <summary>The service with a mock of its providers that others wrote, over real sockets. Needs node and npm.</summary>
[Category("Clients")]
[TestFixture("openai")]
[TestFixture("gemini")]
internal sealed class AimockTests(string kind)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private Process _process = null!;
    private HttpClient _mock = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var project = await NodeProject.InstallAsync("aimock");
        _process = project.Start("server.mjs");
        using var clock = new CancellationTokenSource(StartLimit);
        var address = await _process.StandardOutput.ReadLineAsync(clock.Token) ?? await _process.StandardError.ReadToEndAsync(clock.Token);
        Assert.That(Uri.TryCreate(address, UriKind.Absolute, out var uri), Is.True, address);
        _mock = new HttpClient { BaseAddress = uri };
        _service = kind == "gemini"
            ? new ServiceFactory(("GEMINI_API_KEY", "key"), ("GEMINI_BASE_URL", address), ("MODEL", "gemini/gemini-2.0-flash"), ("Models:Calls:FirstWait", "00:00:00.010"))
            : new ServiceFactory(("OPENAI_API_KEY", "key"), ("OPENAI_BASE_URL", $"{address}/v1"), ("MODEL", "gpt-4o"), ("Models:Calls:FirstWait", "00:00:00.010"));
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        _client?.Dispose();
        await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);
        _mock?.Dispose();
        _process.StandardInput.Close();
        using var clock = new CancellationTokenSource(StartLimit);
        await _process.WaitForExitAsync(clock.Token);
        _process.Dispose();
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    [TestCase(SceneHttp.Sse)]
    public async Task Create_FixtureInSmallPieces_TheScene(string accept)
    {
        using var response = await GenerateAsync("three blocks", accept);

        var voxels = accept switch
        {
            SceneHttp.Sse => (await AgUiRun.ReadAsync(response)).Voxels.Count(),
            SceneHttp.Lines => (await response.ReadLinesAsync()).Apply().Count,
            _ => (await response.ReadDocumentAsync())["scene"]!["voxels"]!.AsArray().Count,
        };
        Assert.That(voxels, Is.EqualTo(3));
    }

    [Test]
    public async Task Create_Usage_IsTheMocks()
    {
        using var response = await GenerateAsync("three blocks");

        var document = await response.ReadDocumentAsync();

        Assert.That((int)document["usage"]!["inputTokens"]!, Is.EqualTo(11), document.ToJsonString());
        Assert.That((int)document["usage"]!["outputTokens"]!, Is.EqualTo(22));
        Assert.That((string?)document["message"], Is.EqualTo("Done ✓ — größer"));
    }

    [Test]
    public async Task Edit_ToolCallFirst_ResultGoesBackAndTheEditComes()
    {
        var before = await JournalAsync();

        using var response = await GenerateAsync("look and paint", scene: """{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":1,"y":0,"z":0,"type":6}]}""");

        var document = await response.ReadDocumentAsync();
        var types = document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["type"]!).ToList();
        Assert.That(document.ContainsKey("error"), Is.False, document.ToJsonString());
        Assert.That(types, Is.EqualTo(new[] { 12, 6 }), "red is blue now, orange is as it was");
        Assert.That(await JournalAsync() - before, Is.EqualTo(2));
    }

    [Test]
    public async Task Limited_RetryAfterIsHandedOn()
    {
        var before = await JournalAsync();

        using var response = await GenerateAsync("too often");

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderRateLimited);
        Assert.That(response.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(80, 91));
        Assert.That(problem.ToJsonString(), Does.Not.Contain("secret words"));
        Assert.That(await JournalAsync() - before, Is.EqualTo(1));
    }

    [Test]
    public async Task OutOfOrder_TriedAgainThenUnavailable()
    {
        var before = await JournalAsync();

        using var response = await GenerateAsync("out of order");

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, ErrorCodes.ProviderUnavailable);
        Assert.That(problem.ToJsonString(), Does.Not.Contain("secret words"));
        Assert.That(await JournalAsync() - before, Is.EqualTo(4));
    }

    [Test]
    public async Task Create_ConnectionBreaks_TheRestIsAskedForAndAdded()
    {
        var before = await JournalAsync();

        using var response = await GenerateAsync("cut short");

        var document = await response.ReadDocumentAsync();
        var places = document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["x"]!).ToList();
        Assert.That(document.ContainsKey("error"), Is.False, document.ToJsonString());
        Assert.That(places, Has.Count.InRange(2, 59));
        Assert.That(places[..^1], Is.EqualTo(Enumerable.Range(0, places.Count - 1).Select(index => 2 * index)), "what came is kept, each once");
        Assert.That(places[^1], Is.EqualTo(500));
        Assert.That(await JournalAsync() - before, Is.EqualTo(2));
    }

    [Test]
    public async Task Create_ConnectionBreaksAndNothingFollows_WhatCameIsKeptAndTheErrorIsTyped()
    {
        using var response = await GenerateAsync("hang up");

        var document = await response.ReadDocumentAsync();
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.InRange(1, 59), document.ToJsonString());
        Assert.That((string?)document["error"]?["code"], Is.EqualTo(ErrorCodes.ProviderUnavailable), document.ToJsonString());
        Assert.That(document.ToJsonString(), Does.Not.Contain("secret words"));
    }

    // A pause that one test's failures begin must not reach the next: each has its own key.
    private Task<HttpResponseMessage> GenerateAsync(string prompt, string accept = SceneHttp.Document, string? scene = null)
    {
        var body = new JsonObject { ["prompt"] = prompt };
        if (scene is not null)
        {
            body["scene"] = JsonNode.Parse(scene);
        }

        return _client.SendJsonAsync("/api/generate", body.ToJsonString(), accept, ("X-BYOK-Provider", kind), ("X-BYOK-API-Key", $"key-{Guid.NewGuid():N}"));
    }

    private async Task<int> JournalAsync() => JsonNode.Parse(await _mock.GetStringAsync("/__aimock/journal"))!.AsArray()
        .Count(entry => ((string?)entry!["path"])?.Contains("models?", StringComparison.Ordinal) == false && (string?)entry["method"] == "POST");
}
