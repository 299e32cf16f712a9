using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Runs;

internal sealed class RunRecoveryTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task Stop_RunAtWork_IsInterruptedAndStaysSo()
    {
        using var data = new TemporaryFolder();
        using var model = new ScriptedChatClient();
        var gate = new Gate();
        model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Wait(gate));
        string id;
        await using (var service = ScriptedService.Create(model, ("DATA_DIR", data.Path)))
        {
            using var client = service.CreateClient();
            using var response = await client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, ("X-On-Disconnect", "continue"));
            id = response.RunIdOf();
            await gate.Reached;
        }

        await using var again = ScriptedService.Create(model, ("DATA_DIR", data.Path));
        using var reader = again.CreateClient();
        var run = await AgUiRun.ReadAsync(await reader.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Sse));

        Assert.That((string?)run.Terminal!["code"], Is.EqualTo("interrupted"));
        Assert.That(run.Voxels.Count(), Is.EqualTo(1));
        Assert.That(model.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Start_UnfinishedRunInTheStore_OneTerminalEventInterrupted()
    {
        using var data = new TemporaryFolder();
        const string Id = "run_00000000000000000000000000000001";
        await using (var service = new ServiceFactory(("DATA_DIR", data.Path)))
        {
            var store = service.Services.GetRequiredService<IRunStore>();
            await store.CreateAsync(
                new RunRecord { Id = Id, Owner = "local", Agent = "scene", Model = "builtin", State = RunState.Running, CreatedAt = DateTimeOffset.UnixEpoch }, default);
            RunEvent[] events = [new RunStarted { Sequence = 1, Agent = "scene", Model = "builtin" }, new SceneOpened { Sequence = 2 }];
            await store.AppendAsync(
                Id, [.. events.Select(entry => new StoredRunEvent(entry.Sequence, JsonSerializer.SerializeToUtf8Bytes(entry, RunEventJson.Default.RunEvent)))], record: null, default);
        }

        for (var start = 0; start < 2; start++)
        {
            await using var service = new ServiceFactory(("DATA_DIR", data.Path));
            using var client = service.CreateClient();
            var run = await AgUiRun.ReadAsync(await client.GetStreamAsync($"/api/runs/{Id}/events", SceneHttp.Sse));
            var state = JsonNode.Parse(await client.GetStringAsync($"/api/runs/{Id}"))!;

            Assert.That(run.Types, Is.EqualTo(new[] { "RUN_STARTED", "STATE_SNAPSHOT", "RUN_ERROR" }));
            Assert.That((string?)run.Terminal!["code"], Is.EqualTo("interrupted"));
            Assert.That((string?)state["state"], Is.EqualTo("failed"));
            Assert.That((string?)state["code"], Is.EqualTo("interrupted"));
        }
    }

    [Test]
    public async Task Start_RunWithoutAnyEvent_CanBeReadOnEveryWire()
    {
        using var data = new TemporaryFolder();
        const string Id = "run_00000000000000000000000000000002";
        await using (var service = new ServiceFactory(("DATA_DIR", data.Path)))
        {
            await service.Services.GetRequiredService<IRunStore>().CreateAsync(
                new RunRecord { Id = Id, Owner = "local", Agent = "scene", Model = "builtin", State = RunState.Running, CreatedAt = DateTimeOffset.UnixEpoch }, default);
        }

        await using var again = new ServiceFactory(("DATA_DIR", data.Path));
        using var client = again.CreateClient();
        var run = await AgUiRun.ReadAsync(await client.GetStreamAsync($"/api/runs/{Id}/events", SceneHttp.Sse));

        Assert.That(run.Types, Is.EqualTo(new[] { "RUN_ERROR" }));
        await (await client.GetStreamAsync($"/api/runs/{Id}/events", SceneHttp.Lines)).ShouldBeProblemAsync(System.Net.HttpStatusCode.ServiceUnavailable, "interrupted");
        await (await client.GetStreamAsync($"/api/runs/{Id}/events", SceneHttp.Document)).ShouldBeProblemAsync(System.Net.HttpStatusCode.ServiceUnavailable, "interrupted");
    }

    [Test]
    public async Task StartAsync_CallerLeavesWhileTheRunIsStored_RunIsNotLeftUnfinished()
    {
        await using var service = new ServiceFactory { Override = services => services.AddSingleton<IRunStore>(provider => new LeavingCallerStore(provider)) };
        using var left = new CancellationTokenSource();
        var store = (LeavingCallerStore)service.Services.GetRequiredService<IRunStore>();
        store.OnCreated = left.Cancel;
        var runs = service.Services.GetRequiredService<RunService>();

        try
        {
            var handle = await runs.StartAsync(
                new RunRequest { Caller = Agents.Core.Identity.Caller.Local, Agent = "scene", Messages = [new(Microsoft.Extensions.AI.ChatRole.User, "a small red cube")] }, left.Token);
            await runs.WaitAsync(handle.Record.Id, default);
        }
        catch (OperationCanceledException)
        {
            // Also right, if nothing is left behind.
        }

        Assert.That(await store.FindUnfinishedAsync(default), Is.Empty);
    }
}
