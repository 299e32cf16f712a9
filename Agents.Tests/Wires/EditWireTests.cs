using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Wires;

internal sealed class EditWireTests
{
    // Removes the greens, turns reds blue, adds two gold ones.
    private const string Program = """
        {"operations":[{"op":"remove","target":{"type":"green"}},{"op":"replace","from":"red","to":"blue"},
         {"op":"shape","shape":"box","type":"gold","size":{"x":2,"y":1,"z":1},"at":{"position":{"x":30,"y":0,"z":0}}}]}
        """;

    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;
    private Dictionary<string, int> _types = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = ScriptedService.Create(_model);
        _client = _service.CreateClient();
        var palette = JsonNode.Parse(await _client.GetStringAsync("/api/scenes/palette"))!.AsArray();
        _types = palette.ToDictionary(type => (string)type!["name"]!, type => (int)type!["id"]!);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [Test]
    public async Task Edit_OverEveryWire_TheSameSceneAndNothingElseChanged()
    {
        string[] names = ["stone", "green", "red", "green", "stone", "red", "red", "green", "white"];
        var scene = Scene(names.Select((name, index) => (index, _types[name])));
        _model.Play(new Script().SayCut(Program, 11));
        var body = Body(scene);

        var document = await (await _client.SendJsonAsync("/api/generate", body)).ReadDocumentAsync();
        var lines = await (await _client.SendJsonAsync("/api/generate", body, SceneHttp.Lines)).ReadLinesAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", body, SceneHttp.Sse));
        var agUiState = await AgUiRun.ReadAsync(await _client.SendJsonAsync(
            "/api/generate", SceneHttp.AgUiBody("whatever", $$"""{"scene":{{scene}}}""", """{"model":"scripted"}"""), SceneHttp.Sse));

        var expected = Scene(names.Select((name, index) => (index, name)).Where(entry => entry.name != "green")
            .Select(entry => (entry.index, _types[entry.name == "red" ? "blue" : entry.name])).Concat([(30, _types["gold"]), (31, _types["gold"])]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shape(document["scene"]!["voxels"]!), Is.EqualTo(Shape(JsonNode.Parse(expected)!["voxels"]!)));
            Assert.That(lines.Apply(JsonNode.Parse(scene)).ToJsonString(), Is.EqualTo(document["scene"]!["voxels"]!.ToJsonString()));
            Assert.That(agUi.State!["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo(document["scene"]!["voxels"]!.ToJsonString()));
            Assert.That(agUiState.State!["scene"]!.ToJsonString(), Is.EqualTo(document["scene"]!.ToJsonString()));
            Assert.That(lines.SelectMany(line => line["patch"]?.AsArray() ?? []).Select(operation => (string)operation!["op"]!), Is.EqualTo(
                new[] { "remove", "remove", "remove", "replace", "replace", "replace", "add", "add" }));
            Assert.That(agUi.State["palette"]!.AsArray().Select(type => (string?)type!["name"]), Is.SupersetOf(new[] { "stone", "blue", "white", "gold" }));
        }
    }

    [Test]
    public async Task Edit_LargeScene_BaseComesInBatchesAndAddsUp()
    {
        // 12,000 voxels in three columns of types; more than two batches, removals and replacements in each.
        string[] names = ["stone", "green", "red"];
        var scene = Scene(Enumerable.Range(0, 12_000).Select(index => (index, _types[names[index % 3]])), wide: true);
        _model.Play(new Script().SayCut(Program, 500));

        var document = await (await _client.SendJsonAsync("/api/generate", Body(scene))).ReadDocumentAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", Body(scene), SceneHttp.Sse));
        var lines = await (await _client.SendJsonAsync("/api/generate", Body(scene), SceneHttp.Lines)).ReadLinesAsync();

        var snapshot = agUi.Events.First(json => (string?)json["type"] == "STATE_SNAPSHOT")["snapshot"]!;
        Assert.That(snapshot["scene"]!["voxels"]!.AsArray(), Is.Empty);
        Assert.That(document.ContainsKey("error"), Is.False);
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.GreaterThanOrEqualTo(8_000));
        Assert.That(document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["type"]!), Does.Not.Contain(_types["green"]).And.Not.Contain(_types["red"]));
        Assert.That(agUi.State!["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo(document["scene"]!["voxels"]!.ToJsonString()));
        Assert.That(lines.Apply(JsonNode.Parse(scene)).ToJsonString(), Is.EqualTo(document["scene"]!["voxels"]!.ToJsonString()));
    }

    [TestCase("scene")]
    [TestCase("beside")]
    public async Task Edit_ColoursOfItsOwn_KeepIdsAndColours(string where)
    {
        const string Palette = "\"palette\":" + """[{"id":128,"name":"mine","color":"#010203"},{"id":255,"name":"other","color":"#040506"},{"id":5,"name":"red","color":"#000000"}]""";
        const string Voxels = """[{"x":0,"y":0,"z":0,"type":128},{"x":1,"y":0,"z":0,"type":255},{"x":2,"y":0,"z":0,"type":5}]""";
        _model.Play(new Script().Say("""{"operations":[{"op":"replace","from":"red","to":"#0a0b0c"}]}"""));
        var scene = where == "scene" ? $$"""{"voxels":{{Voxels}},{{Palette}}}""" : $$"""{"voxels":{{Voxels}}}""";
        var body = where == "scene" ? Body(scene) : $$"""{"prompt":"whatever","model":"scripted",{{Palette}},"scene":{{scene}}}""";

        var document = await (await _client.SendJsonAsync("/api/generate", body)).ReadDocumentAsync();

        var colors = document["palette"]!.AsArray().ToDictionary(type => (int)type!["id"]!, type => (string)type!["color"]!);
        var types = document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["type"]!).ToArray();
        Assert.That(types[..2], Is.EqualTo(new[] { 128, 255 }));
        Assert.That(types.Select(type => colors[type]), Is.EqualTo(new[] { "#010203", "#040506", "#0a0b0c" }));
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    [TestCase(SceneHttp.Sse)]
    public async Task Edit_TargetNotThere_UnchangedWithAWarning(string accept)
    {
        var scene = Scene([(0, _types["stone"]), (1, _types["stone"])]);
        _model.Play(new Script().Say("""{"operations":[{"op":"paint","target":{"part":"chimney"},"type":"blue"}]}"""));

        using var response = await _client.SendJsonAsync("/api/generate", Body(scene), accept);
        var text = await response.Content.ReadAsStringAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(200), text);
        Assert.That(text, Does.Contain("operation_dropped").And.Contain("chimney").And.Not.Contain("\"error\"").And.Not.Contain("RUN_ERROR"));
        if (accept == SceneHttp.Document)
        {
            Assert.That(JsonNode.Parse(text)!["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(scene)!["voxels"]!.ToJsonString()));
        }
    }

    [Test]
    public async Task Edit_BuiltInModelUnderstandsNothing_UnchangedOrUnprocessableButNeverBroken()
    {
        var body = $$"""{"prompt":"make the chimney blue","scene":{{Scene([(0, _types["stone"]), (1, _types["stone"])])}}}""";

        var document = await (await _client.SendJsonAsync("/api/generate", body)).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(document["warnings"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task Edit_EmptyScene_IsACreation()
    {
        var document = await (await _client.SendJsonAsync("/api/generate", """{"prompt":"a small red cube","scene":{"voxels":[]}}""")).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task Edit_ModelFailsHalfWay_DocumentHoldsAWholeSceneAndTheError()
    {
        var scene = Scene([(0, _types["red"]), (1, _types["green"])]);
        _model.Play(new Script().Say("""{"operations":[{"op":"remove","target":{"type":"green"}},"""));

        var document = JsonNode.Parse(await (await _client.SendJsonAsync("/api/generate", Body(scene))).Content.ReadAsStringAsync())!;
        var lines = await (await _client.SendJsonAsync("/api/generate", Body(scene), SceneHttp.Lines)).ReadLinesAsync();

        Assert.That((string?)document["error"]!["code"], Is.EqualTo("output_truncated"));
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(lines.Apply(JsonNode.Parse(scene)), Has.Count.EqualTo(1));
        Assert.That((string?)lines[^1]["error"]!["code"], Is.EqualTo("output_truncated"));
    }

    private static string Body(string scene) => $$"""{"prompt":"whatever","model":"scripted","scene":{{scene}}}""";

    private static string Scene(IEnumerable<(int X, int Type)> voxels, bool wide = false) => new JsonObject
    {
        ["voxels"] = new JsonArray([.. voxels.Select(voxel => new JsonObject
        {
            ["x"] = wide ? (voxel.X % 20) - 10 : voxel.X,
            ["y"] = wide ? voxel.X / 400 : 0,
            ["z"] = wide ? (voxel.X / 20 % 20) - 10 : 0,
            ["type"] = voxel.Type,
        })]),
    }.ToJsonString();

    // Where the new ones stand exactly is the expander's business.
    private static IEnumerable<int> Shape(JsonNode voxels) => voxels.AsArray().Select(voxel => (int)voxel!["type"]!);
}
