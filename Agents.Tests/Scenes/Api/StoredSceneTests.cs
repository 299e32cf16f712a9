using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Api;

internal sealed class StoredSceneTests
{
    private const string Scene = """{"name":" My scene ","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":-300,"y":1,"z":0,"type":200}]},"palette":[{"id":200,"name":"mine","color":"#010203"}]}""";

    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = ServiceFactory.WithKeys();
        _client = _service.CreateClient("key-a");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task Scene_FromBirthToDeath()
    {
        using var added = await _client.SendJsonAsync("/api/scenes", Scene);
        var info = await added.ReadDocumentAsync();
        var path = added.Headers.Location!.ToString();
        var first = await _client.GetStringAsync(path);
        var again = await _client.GetStringAsync(path);
        using var put = await _client.PutAsync(path, Json("""{"scene":{"voxels":[{"x":7,"y":0,"z":0,"type":5}]}}"""));
        var replaced = JsonNode.Parse(await _client.GetStringAsync(path))!;
        using var deleted = await _client.DeleteAsync(path);

        var stored = JsonNode.Parse(first)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(path, Is.EqualTo("/api/scenes/" + info["id"]));
            Assert.That((string?)info["name"], Is.EqualTo("My scene"));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(stored["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(Scene)!["scene"]!["voxels"]!.ToJsonString()));
            Assert.That(stored["palette"]!.AsArray().Select(type => $"{type!["id"]} {type["color"]}"), Is.EquivalentTo(new[] { "5 #d32f2f", "200 #010203" }));
            Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)replaced["name"], Is.EqualTo("My scene"));
            Assert.That((int)replaced["scene"]!["voxels"]!.AsArray().Single()!["x"]!, Is.EqualTo(7));
            Assert.That((string?)replaced["createdAt"], Is.EqualTo((string?)stored["createdAt"]));
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }

        await (await _client.GetAsync(path)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _client.DeleteAsync(path)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await _client.PutAsync(path, Json(Scene))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Test]
    public async Task Scene_OfAnotherCaller_IsNotThere()
    {
        using var added = await _client.SendJsonAsync("/api/scenes", Scene);
        using var other = _service.CreateClient("key-b");
        var path = added.Headers.Location!.ToString();

        await (await other.GetAsync(path)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await other.PutAsync(path, Json(Scene))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await other.DeleteAsync(path)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        Assert.That(await other.GetStringAsync("/api/scenes"), Is.EqualTo("[]"));
        Assert.That((await _client.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task List_Pages_LastChangedFirstEachOnce()
    {
        await using var service = new ServiceFactory();
        using var client = service.CreateClient();
        var ids = new List<string>();
        for (var index = 0; index < 5; index++)
        {
            ids.Add((string)(await (await client.SendJsonAsync("/api/scenes", Scene)).ReadDocumentAsync())["id"]!);
        }

        await client.PutAsync($"/api/scenes/{ids[0]}", Json(Scene));
        var pages = new List<string>();
        for (var offset = 0; offset < 6; offset += 2)
        {
            var page = JsonNode.Parse(await client.GetStringAsync($"/api/scenes?limit=2&offset={offset}"))!.AsArray();
            Assert.That(page.Select(entry => entry!["scene"]), Is.All.Null);
            pages.AddRange(page.Select(entry => (string)entry!["id"]!));
        }

        Assert.That(pages, Is.EqualTo(new[] { ids[0], ids[4], ids[3], ids[2], ids[1] }));
    }

    [TestCase("limit=0")]
    [TestCase("limit=501")]
    [TestCase("limit=x")]
    [TestCase("offset=-1")]
    public async Task List_NoSuchPage_InvalidRequest(string query) =>
        await (await _client.GetAsync($"/api/scenes?{query}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");

    [TestCase("{}")]
    [TestCase("""{"scene":null}""")]
    [TestCase("""{"scene":{}}""")]
    [TestCase("""{"scene":{"voxels":[{"x":40000,"y":0,"z":0,"type":5}]}}""")]
    [TestCase("""{"scene":{"voxels":[{"x":0,"y":0,"z":0,"type":"red"}]}}""")]
    public async Task Add_NoScene_InvalidRequest(string body) =>
        await (await _client.SendJsonAsync("/api/scenes", body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");

    [Test]
    public async Task Add_NameTooLong_InvalidRequest() => await (await _client.SendJsonAsync(
        "/api/scenes", $$$"""{"name":"{{{new string('n', 201)}}}","scene":{"voxels":[]}}""")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");

    [Test]
    public async Task Add_WithoutName_HasOneAllTheSame() =>
        Assert.That((string?)(await (await _client.SendJsonAsync("/api/scenes", """{"name":"  ","scene":{"voxels":[]}}""")).ReadDocumentAsync())["name"], Is.Not.Empty.And.Not.Null);

    [Test]
    public async Task Scene_AfterRestart_TheSameBytes()
    {
        using var data = new TemporaryFolder();
        string path, bytes;
        await using (var service = new ServiceFactory(("DATA_DIR", data.Path)))
        {
            using var client = service.CreateClient();
            path = (await client.SendJsonAsync("/api/scenes", Scene)).Headers.Location!.ToString();
            bytes = await client.GetStringAsync(path);
        }

        await using var again = new ServiceFactory(("DATA_DIR", data.Path));
        using var reader = again.CreateClient();
        Assert.That(await reader.GetStringAsync(path), Is.EqualTo(bytes));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Vox_ExportedAndImported_TheSameSceneWiderThan256(bool asForm)
    {
        using var exported = await _client.SendJsonAsync("/api/scenes/export?format=vox", Scene, "*/*");
        var file = await exported.Content.ReadAsByteArrayAsync();
        Assert.That(exported.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var raw = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "scene.vox" } };
        raw.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var imported = await _client.PostAsync("/api/scenes/import", asForm ? form : raw);
        var document = await imported.ReadDocumentAsync();

        var colors = document["palette"]!.AsArray().ToDictionary(type => (int)type!["id"]!, type => (string)type!["color"]!);
        Assert.That(
            document["scene"]!["voxels"]!.AsArray().Select(voxel => $"{voxel!["x"]} {voxel["y"]} {voxel["z"]} {colors[(int)voxel["type"]!]}"),
            Is.EquivalentTo(new[] { "0 0 0 #d32f2f", "-300 1 0 #010203" }));
        Assert.That(document["warnings"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Import_FormWithoutTheField_InvalidRequest()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "other", "scene.vox" } };

        await (await _client.PostAsync("/api/scenes/import", form)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [TestCase("")]
    [TestCase("VOX ")]
    [TestCase("no vox file at all")]
    public async Task Import_NoVoxFile_Unprocessable(string text)
    {
        using var body = new StringContent(text, System.Text.Encoding.ASCII, "application/octet-stream");

        await (await _client.PostAsync("/api/scenes/import", body)).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "unprocessable");
    }

    [TestCase("vox")]
    [TestCase("glb")]
    [TestCase("schem")]
    [TestCase("obj")]
    [TestCase("stl")]
    [TestCase("png")]
    public async Task Export_EveryFormat_AFileWithANameAndCounts(string format)
    {
        using var response = await _client.SendJsonAsync($"/api/scenes/export?format={format}", """{"name":"a/b \"c\"","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""", "*/*");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await response.Content.ReadAsByteArrayAsync()).Length, Is.GreaterThan(20));
            Assert.That(response.Content.Headers.ContentDisposition?.FileName, Does.Not.Contain("/"));
            Assert.That(response.Headers.GetValues("X-Scene-Voxels").Single(), Is.EqualTo("1"));
        }
    }

    [TestCase("", """{"scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""", HttpStatusCode.BadRequest, "invalid_request")]
    [TestCase("?format=exe", """{"scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""", HttpStatusCode.BadRequest, "invalid_request")]
    [TestCase("?format=vox", """{"scene":{"voxels":[]}}""", HttpStatusCode.UnprocessableEntity, "unprocessable")]
    public async Task Export_NotPossible_Problem(string query, string body, HttpStatusCode status, string code) =>
        await (await _client.SendJsonAsync("/api/scenes/export" + query, body)).ShouldBeProblemAsync(status, code);

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
