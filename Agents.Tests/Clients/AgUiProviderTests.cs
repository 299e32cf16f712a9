using System.Text;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Clients;

/// <summary>The AG-UI client that people use, the service, and a provider behind it, all over real sockets. Needs node and npm.</summary>
[Category("Clients")]
[TestFixture("openai")]
[TestFixture("gemini")]
internal sealed class AgUiProviderTests(string kind)
{
    private const string Edit = """{"message":"Blue it is.","operations":[{"op":"replace","from":"red","to":"blue"}]}""";

    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(10);

    private NodeProject _client = null!;
    private ScriptedProvider _provider = null!;
    private ServiceFactory _service = null!;

    private bool IsGemini => kind == "gemini";

    [OneTimeSetUp]
    public async Task InstallAsync() => _client = await NodeProject.InstallAsync("ag-ui");

    [SetUp]
    public async Task StartAsync()
    {
        _provider = await ScriptedProvider.StartAsync();
        _provider.Respond = Respond;
        _service = IsGemini
            ? new ServiceFactory(("GEMINI_API_KEY", "key"), ("GEMINI_BASE_URL", _provider.Address.ToString()), ("MODEL", "gemini/gemini-2.5-flash"))
            : new ServiceFactory(("OPENAI_API_KEY", "key"), ("OPENAI_BASE_URL", $"{_provider.Address}v1"), ("MODEL", "openai/gpt-4o"));
        _service.UseKestrel(0);
        _service.StartServer();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task Create_StateIsTheDocuments()
    {
        var outcome = await PlayAsync("create");

        ShouldEnd(outcome, "RUN_FINISHED");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)outcome["equal"], Is.True);
            Assert.That((bool?)outcome["palette"], Is.True);
            Assert.That((bool?)outcome["echoed"], Is.True);
            Assert.That((int)outcome["voxels"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Edit_TheModelLooksFirst_TheToolCallIsSeenAndOnlyTheRedOneChanges()
    {
        var outcome = await PlayAsync("edit");

        ShouldEnd(outcome, "RUN_FINISHED");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)outcome["equal"], Is.True);
            Assert.That((int)outcome["changed"]!, Is.EqualTo(1));
            Assert.That(outcome["types"]!.AsArray().Select(type => (string?)type), Does.Contain("TOOL_CALL_START").And.Contain("TOOL_CALL_RESULT"));

            // Once for the scene, twice for the edit; and the same edit again, as a document.
            Assert.That(_provider.Requests, Has.Count.EqualTo(5));
        }
    }

    [Test]
    public async Task Error_InTheMiddle_IsARunErrorWithWhatWasSent()
    {
        var outcome = await PlayAsync("cut");

        ShouldEnd(outcome, "RUN_ERROR");
        Assert.That((string?)outcome["error"]!["code"], Is.EqualTo("provider_unavailable"));
        Assert.That((int)outcome["voxels"]!, Is.EqualTo(1));
        Assert.That(outcome.ToJsonString(), Does.Not.Contain("secret words"));
    }

    [Test]
    public async Task Abort_InTheMiddle_TheProviderIsLetGo()
    {
        var outcome = await PlayAsync("leave");

        Assert.That((string?)outcome["first"], Is.EqualTo("RUN_STARTED"), outcome.ToJsonString());
        await _provider.Aborted.WaitAsync(AbortLimit);
        Assert.That(_service.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }

    private static void ShouldEnd(JsonNode outcome, string last)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)outcome["first"], Is.EqualTo("RUN_STARTED"), outcome.ToJsonString());
            Assert.That((string?)outcome["last"], Is.EqualTo(last), outcome.ToJsonString());
            Assert.That(outcome["warnings"]!.AsArray(), Is.Empty, outcome.ToJsonString());
        }
    }

    private ScriptedAnswer Respond(ScriptedRequest request)
    {
        var body = Encoding.UTF8.GetString(request.Body);
        bool Has(string text) => body.Contains(text, StringComparison.Ordinal);
        if (Has("make the roof blue"))
        {
            return Has(IsGemini ? "\"functionResponse\"" : "\"role\":\"tool\"") ? Say(Edit) : Call("describe_scene", """{"find":["roof"]}""");
        }

        if (Has("break off half way"))
        {
            return ScriptedAnswer.Stream() with
            {
                Chunks =
                [
                    .. Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Chunks.Take(IsGemini ? 2 : 3),
                    Encoding.UTF8.GetBytes("data: {\"error\":{\"code\":503,\"message\":\"secret words\",\"status\":\"UNAVAILABLE\",\"type\":\"server_error\"}}\n\n"),
                ],
            };
        }

        var whole = Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock, ScriptedAnswers.BlueBlock, ScriptedAnswers.ProgramTail);
        return Has("hang half way") ? whole with { BeforeChunk = (IsGemini ? 2 : 3, new Gate()) } : whole;
    }

    private ScriptedAnswer Say(params string[] pieces) => IsGemini ? ProviderTexts.Gemini(pieces) : ProviderTexts.OpenAI(pieces);

    private ScriptedAnswer Call(string tool, string arguments) => IsGemini ? ProviderTexts.GeminiCall(tool, arguments) : ProviderTexts.OpenAICall(tool, arguments);

    private Task<JsonNode> PlayAsync(string flow) => _client.PlayAsync("client.mjs", _service.ClientOptions.BaseAddress.ToString().TrimEnd('/'), flow);
}
