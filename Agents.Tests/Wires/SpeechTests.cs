using Agents.Core.Models.Gemini;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Wires;

/// <summary>What a model says and thinks beside its document reaches the person as it comes.</summary>
internal sealed class SpeechTests
{
    private const string Scene = ""","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}""";

    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model);
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_TextBeforeTheDocument_IsThereWhileTheModelStillWrites()
    {
        var gate = new Gate();
        _model.Play(new Script().Say("I will build ", "two blocks.").Wait(gate).SayCut($"\n```json\n{ScriptedAnswers.Program}\n```\nEnjoy {{them}}!", 5));

        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await using var text = await StreamText.OpenAsync(response);
        await text.ReadUntilAsync("\"delta\":\"I will build\"");
        await text.ReadUntilAsync("two blocks.");
        gate.Open();
        var all = await text.ReadToEndAsync();

        Assert.That(all, Does.Contain("RUN_FINISHED").And.Not.Contain("```"));
    }

    [Test]
    public async Task Generate_TextAroundTheDocument_IsOneMessageWithoutFences([Values(1, 3, 7, 1000)] int length)
    {
        _model.Play(new Script().SayCut($"Here [x] is it 🏰:\n\n```json\n{ScriptedAnswers.Program}\n```\nEnjoy!\n", length));

        var agUi = await ReadAsync();

        Assert.That(SaidIn(agUi), Is.EqualTo(new[] { "Here [x] is it 🏰:\n\nEnjoy!" }));
        Assert.That(agUi.Voxels.Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Generate_TextAndTools_EachTurnIsAMessageOfItsOwnAndTheMessageStaysWhatItIs()
    {
        _model.Play(
            new Script().Say("I'll look at the scene first.").Call("c1", "describe_scene"),
            new Script().Say("""{"message":"It is blue now.","operations":[{"op":"replace","from":"red","to":"blue"}]}"""));

        var agUi = await ReadAsync(Scene);

        Assert.That(SaidIn(agUi), Is.EqualTo(new[] { "I'll look at the scene first.", "It is blue now." }));
        Assert.That((string?)agUi.Terminal!["result"]!["message"], Is.EqualTo("It is blue now."));
        Assert.That(agUi.Events.Where(json => (string?)json["type"] == "TEXT_MESSAGE_START").Select(json => (string)json["messageId"]!), Is.Unique.And.All.StartWith(agUi.RunId));
    }

    [Test]
    public async Task Generate_ADocumentTwiceInOneAnswer_TheSecondIsNotReadOut()
    {
        _model.Play(new Script().Say(ScriptedAnswers.Program + "\n" + ScriptedAnswers.Program));

        var agUi = await ReadAsync();

        Assert.That(SaidIn(agUi), Is.Empty);
        Assert.That(agUi.Voxels.Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Generate_Thoughts_AreReasoningFramesAndNoText()
    {
        _model.Play(new Script().Add(new TextReasoningContent("A cube ")).Add(new TextReasoningContent("is a box.")).Say(ScriptedAnswers.Program));

        var agUi = await ReadAsync();

        var thoughts = agUi.Events.Where(json => ((string)json["type"]!).StartsWith("REASONING", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(thoughts.Select(json => (string?)json["type"]), Is.EqualTo(new[]
            {
                "REASONING_START", "REASONING_MESSAGE_START", "REASONING_MESSAGE_CONTENT", "REASONING_MESSAGE_CONTENT", "REASONING_MESSAGE_END", "REASONING_END",
            }));
            Assert.That(string.Concat(thoughts.Select(json => (string?)json["delta"])), Is.EqualTo("A cube is a box."));
            Assert.That(thoughts.Select(json => (string)json["messageId"]!).Distinct().Count(), Is.EqualTo(1));
            Assert.That(SaidIn(agUi), Is.Empty);
        }
    }

    [Test]
    public async Task Edit_ContentsOfATurnWithTools_GoBackAsTheyCame()
    {
        AIContent[] said =
        [
            new TextReasoningContent("think") { AdditionalProperties = new() { [GeminiProperties.Signature] = "s0" } },
            new TextContent("Let "),
            new TextContent("me look."),
            new TextContent("") { AdditionalProperties = new() { [GeminiProperties.Signature] = "s1" } },
            new FunctionCallContent("c1", "describe_scene") { AdditionalProperties = new() { [GeminiProperties.Signature] = "s2" } },
            new AIContent { AdditionalProperties = new() { [GeminiProperties.Part] = "part" } },
        ];
        var script = new Script();
        foreach (var content in said)
        {
            script.Add(content);
        }

        _model.Play(script, new Script().Say("""{"operations":[{"op":"replace","from":"red","to":"blue"}]}"""));

        var agUi = await ReadAsync(Scene);

        var back = _model.Calls[1].Messages.Single(message => message.Role == ChatRole.Assistant).Contents;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back, Has.Count.EqualTo(5));
            Assert.That(back[0], Is.SameAs(said[0]));
            Assert.That(((TextContent)back[1]).Text, Is.EqualTo("Let me look."));
            Assert.That(back.Skip(2), Is.EqualTo(said.Skip(3)));
            Assert.That((string?)agUi.Events.Single(json => (string?)json["type"] == "REASONING_ENCRYPTED_VALUE")["entityId"], Is.EqualTo("c1"));
        }
    }

    private static List<string> SaidIn(AgUiRun agUi) => [.. agUi.Events
        .Where(json => (string?)json["type"] == "TEXT_MESSAGE_CONTENT")
        .GroupBy(json => (string)json["messageId"]!, json => (string)json["delta"]!)
        .Select(pieces => string.Concat(pieces))];

    private async Task<AgUiRun> ReadAsync(string scene = "") =>
        await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: scene), SceneHttp.Sse));
}
