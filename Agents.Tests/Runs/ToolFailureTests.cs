using Agents.Core.Identity;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Runs;

/// <summary>Tools that fail: the model reads an error it can act on, the run goes on.</summary>
internal sealed class ToolFailureTests
{
    private const string Canary = "canary-51c2";

    private readonly ScriptedChatClient _model = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly Gate _slow = new();
    private ServiceFactory _service = null!;

    [OneTimeSetUp]
    public void Start()
    {
        var agent = new ToolAgent(
            AIFunctionFactory.Create((int number) => number * 2, "double"),
            AIFunctionFactory.Create(string () => throw new InvalidOperationException(Canary), "broken"),
            AIFunctionFactory.Create(string () => throw new TaskCanceledException(Canary), "gives_up"),
            AIFunctionFactory.Create(async Task<string> () =>
            {
                // Deaf to its token, as many tools are.
                await _slow.PassAsync(CancellationToken.None);
                return "late";
            }, "slow"));
        _service = ScriptedService.Create(_model, _clock, agent, ("Runs:ToolTimeout", "00:00:17"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _slow.Open();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [TestCase("double", "{\"number\":21}", "42", false)]
    [TestCase("double", "{\"number\":\"many\"}", "do not fit the tool's schema", true)]
    [TestCase("double", "{}", "do not fit the tool's schema", true)]
    [TestCase("broken", "{}", "The tool failed", true)]
    [TestCase("gives_up", "{}", "The tool failed", true)]
    [CancelAfter(60_000)]
    public async Task Call_OfATool_ItsResultOrASentenceForTheModel(string tool, string arguments, string expected, bool isError)
    {
        var parsed = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments);
        _model.Play(new Script().Call("c1", tool, parsed), new Script().Say("done"));

        var events = await RunAsync();

        var result = events.OfType<ToolCallResult>().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Content, Does.Contain(expected).And.Not.Contain(Canary));
            Assert.That(result.IsError, Is.EqualTo(isError));
            Assert.That(events[^1], Is.InstanceOf<RunCompleted>());
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Call_ToolOverItsTime_StoppedAndTheRunGoesOn()
    {
        _model.Play(new Script().Call("c1", "slow").Call("c2", "double", new Dictionary<string, object?> { ["number"] = 4 }), new Script().Say("done"));

        var run = RunAsync();
        await _slow.Reached;
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(17));
        _clock.Advance(TimeSpan.FromSeconds(17));
        var events = await run;

        var results = events.OfType<ToolCallResult>().ToDictionary(result => result.CallId);
        Assert.That(results["c1"].Content, Does.Contain("17 s"));
        Assert.That(results["c1"].IsError, Is.True);
        Assert.That(results["c2"].Content, Is.EqualTo("8"));
        Assert.That(((RunCompleted)events[^1]).Message, Is.EqualTo("done"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Call_HugeArguments_ComeInPieces()
    {
        var text = new string('x', 300_000) + "ü";
        _model.Play(new Script().Call("c1", "double", new Dictionary<string, object?> { ["number"] = text }), new Script().Say("done"));

        var pieces = (await RunAsync()).OfType<ToolCallArguments>().Select(piece => piece.Arguments).ToList();

        Assert.That(pieces, Has.Count.GreaterThan(1));
        Assert.That(pieces.Select(piece => piece.Length), Is.All.LessThanOrEqualTo(150_000));
        Assert.That(string.Concat(pieces), Is.EqualTo($$"""{"number":"{{text}}"}"""));
    }

    private async Task<List<RunEvent>> RunAsync()
    {
        var handle = await _service.Services.GetRequiredService<RunService>().StartAsync(
            new RunRequest { Caller = Caller.Local, Agent = "tools", Model = ScriptedChatClient.ModelId, Messages = [new ChatMessage(ChatRole.User, "go")] },
            CancellationToken.None);
        var events = new List<RunEvent>();
        await foreach (var runEvent in _service.Services.GetRequiredService<RunLog>().ReadAsync(handle.Record.Id, 0, CancellationToken.None))
        {
            events.Add(runEvent);
        }

        return events;
    }
}
