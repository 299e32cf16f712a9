using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Wires;

internal sealed class SceneWireTests
{
    private const string House = """{"prompt":"a house with a red roof and a door"}""";

    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = new ServiceFactory();
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [TestCase("""{"prompt":"a house with a red roof and a door"}""")]
    [TestCase("""{"prompt":"a small red cube","output":"voxels"}""")]
    [TestCase("""{"prompt":"a forest of 5 trees on grass","seed":7}""")]
    public async Task Generate_OverEveryWire_TheSameScene(string body)
    {
        var document = await (await _client.SendJsonAsync("/api/generate", body)).ReadDocumentAsync();
        var lines = await (await _client.SendJsonAsync("/api/generate", body, SceneHttp.Lines)).ReadLinesAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", body, SceneHttp.Sse));

        var expected = document["scene"]!["voxels"]!.ToJsonString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document["scene"]!["voxels"]!.AsArray(), Is.Not.Empty);
            Assert.That(lines.Apply().ToJsonString(), Is.EqualTo(expected));
            Assert.That(agUi.State!["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo(expected));
            foreach (var member in new[] { "palette", "warnings" })
            {
                Assert.That(lines[^1][member]!.ToJsonString(), Is.EqualTo(document[member]!.ToJsonString()), member);
                Assert.That(agUi.State[member]!.ToJsonString(), Is.EqualTo(document[member]!.ToJsonString()), member);
            }

            Assert.That((bool?)lines[^1]["done"], Is.True);
            Assert.That(lines.Count(line => line.ContainsKey("done") || line.ContainsKey("error")), Is.EqualTo(1));
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That(document.ContainsKey("error"), Is.False);
            Assert.That(document["usage"], Is.Not.Null);
        }

        var used = document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["type"]!).ToHashSet();
        Assert.That(document["palette"]!.AsArray().Select(type => (int)type!["id"]!), Is.EquivalentTo(used));
    }

    [Test]
    public async Task Generate_AsOwnEvents_ConsecutiveAndOneTerminal()
    {
        var frames = new List<SseFrame>();
        using var response = await _client.SendJsonAsync("/api/generate?wire=events", House, SceneHttp.Sse);
        await foreach (var frame in SseReader.ReadAsync(response))
        {
            frames.Add(frame);
        }

        Assert.That(frames.Select(frame => frame.Id), Is.EqualTo(Enumerable.Range(1, frames.Count).Select(n => $"{response.RunIdOf()}:{n}")));
        Assert.That((string?)frames[0].Json["type"], Is.EqualTo("run.started"));
        Assert.That((string?)frames[^1].Json["type"], Is.EqualTo("run.completed"));
        Assert.That(frames.Count(frame => (string?)frame.Json["type"] is "run.completed" or "run.failed"), Is.EqualTo(1));
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    [TestCase(SceneHttp.Sse)]
    public async Task Generate_AnyWire_HeadersOfAStream(string accept)
    {
        using var response = await _client.SendJsonAsync("/api/generate", House, accept);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(accept));
            Assert.That(response.RunIdOf(), Does.Match("^run_[0-9a-f]{32}$"));
            Assert.That(response.Headers.GetValues("Cache-Control").Single().Split(", "), Is.EquivalentTo(new[] { "no-cache", "no-transform" }));
            Assert.That(response.Headers.GetValues("X-Accel-Buffering").Single(), Is.EqualTo("no"));
        }
    }

    [TestCase("*/*", false, SceneHttp.Document)]
    [TestCase("", false, SceneHttp.Document)]
    [TestCase("text/html", false, SceneHttp.Document)]
    [TestCase("text/html, application/xhtml+xml, */*;q=0.8", false, SceneHttp.Document)]
    [TestCase("application/x-ndjson, text/event-stream", false, SceneHttp.Lines)]
    [TestCase("text/event-stream;q=0.5, application/x-ndjson", false, SceneHttp.Lines)]
    [TestCase("application/x-ndjson;q=0, text/event-stream", false, SceneHttp.Sse)]
    [TestCase("APPLICATION/X-NDJSON", false, SceneHttp.Lines)]
    [TestCase("not a media type", false, SceneHttp.Document)]
    [TestCase("*/*", true, SceneHttp.Sse)]
    [TestCase("application/json", true, SceneHttp.Document)]
    [TestCase("application/vnd.ag-ui.event+proto, text/event-stream", true, SceneHttp.Sse)]
    public async Task Generate_Accept_ChoosesTheWire(string accept, bool isAgUi, string expected)
    {
        using var response = await _client.SendJsonAsync("/api/generate", isAgUi ? SceneHttp.AgUiBody("a small red cube") : """{"prompt":"a small red cube"}""", accept);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(expected));
    }

    [Test]
    public async Task Generate_HundredThousandVoxels_FramesBelowOneMebibyteThatAddUp()
    {
        const string Body = """{"program":{"operations":[{"op":"shape","shape":"box","type":"stone","size":{"x":50,"y":40,"z":50}}]}}""";

        using var response = await _client.SendJsonAsync("/api/scenes/build", Body, SceneHttp.Sse);
        var agUi = await AgUiRun.ReadAsync(response);

        // SseReader refuses frames above 1 MiB.
        Assert.That(agUi.Voxels.Count(), Is.EqualTo(100_000));
        Assert.That(agUi.Events.First(json => (string?)json["type"] == "STATE_SNAPSHOT")["snapshot"]!["scene"]!["voxels"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task AgUi_StateAndIds_AreEchoed()
    {
        const string State = """{"mine":{"keep":[1,null,"ü"]},"scene":{"title":"T","voxels":[]},"warnings":[{"code":"old"}],"palette":[]}""";

        using var response = await _client.SendJsonAsync("/api/generate", SceneHttp.AgUiBody("a small red cube", State), SceneHttp.Sse);
        var agUi = await AgUiRun.ReadAsync(response);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agUi.State!["mine"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(State)!["mine"]!.ToJsonString()));
            Assert.That((string?)agUi.State["scene"]!["title"], Is.EqualTo("T"));
            Assert.That(agUi.State["warnings"]!.AsArray(), Is.Empty);
            Assert.That((string?)agUi.Events[0]["threadId"], Is.EqualTo("thread-1"));
            Assert.That((string?)agUi.Events[0]["runId"], Is.EqualTo("run-1"));
            Assert.That((string?)agUi.Terminal!["runId"], Is.EqualTo("run-1"));
            Assert.That(response.RunIdOf(), Is.EqualTo(agUi.RunId).And.Not.EqualTo("run-1"));
        }
    }

    [TestCase("null")]
    [TestCase("[1]")]
    [TestCase("\"text\"")]
    [TestCase("""{"scene":null}""")]
    [TestCase("""{"scene":{}}""")]
    public async Task AgUi_StateWithoutAScene_Creates(string state)
    {
        using var response = await _client.SendJsonAsync("/api/generate", SceneHttp.AgUiBody("a small red cube", state), SceneHttp.Sse);
        var agUi = await AgUiRun.ReadAsync(response);

        Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"), agUi.Terminal.ToJsonString());
        Assert.That(agUi.Voxels, Is.Not.Empty);
    }

    [Test]
    public async Task Build_ColourOfItsOwn_StandsInThePaletteOfEveryWire()
    {
        const string Body = """{"program":{"operations":[{"op":"shape","shape":"box","type":"#123456","size":{"x":2,"y":2,"z":2}}]}}""";

        var document = await (await _client.SendJsonAsync("/api/scenes/build", Body)).ReadDocumentAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/scenes/build", Body, SceneHttp.Sse));

        var type = document["palette"]!.AsArray().Single()!;
        Assert.That((int)type["id"]!, Is.InRange(128, 255));
        Assert.That((string?)type["color"], Is.EqualTo("#123456"));
        Assert.That(agUi.State!["palette"]!.ToJsonString(), Is.EqualTo(document["palette"]!.ToJsonString()));
        Assert.That(document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["type"]!), Is.All.EqualTo((int)type["id"]!));
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    public async Task Generate_NothingUnderstood_IsAProblemWithTheRunsId(string accept)
    {
        using var response = await _client.SendJsonAsync("/api/generate", """{"prompt":"asdf qwer zxcv uiop"}""", accept);

        await response.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "unprocessable");
        Assert.That(response.RunIdOf(), Does.StartWith("run_"));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"prompt":" "}""")]
    [TestCase("""{"prompt":5}""")]
    [TestCase("""{"prompt":"x","output":"both"}""")]
    [TestCase("""{"prompt":"x","seed":1.5}""")]
    [TestCase("""{"prompt":"x","model":"none-such"}""")]
    [TestCase("""{"prompt":"x","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":0}]}}""")]
    [TestCase("""{"prompt":"x","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":200}]}}""")]
    [TestCase("""{"prompt":"x","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":0,"y":0,"z":0,"type":5}]}}""")]
    [TestCase("""{"messages":[]}""")]
    [TestCase("""{"prompt":"x"} {}""")]
    public async Task Generate_NotUnderstood_IsInvalidRequestOnEveryWire(string body)
    {
        foreach (var accept in new[] { SceneHttp.Document, SceneHttp.Lines, SceneHttp.Sse })
        {
            using var response = await _client.SendJsonAsync("/api/generate", body, accept);
            await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
        }
    }
}
