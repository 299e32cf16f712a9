using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>Every fault on every provider: streamed through the whole service, and as a plain call through the policies.</summary>
[TestFixture("openai")]
[TestFixture("gemini")]
internal sealed class FaultMatrixTests(string name)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    // Below the heartbeat of a wire, so that a failure before the first voxel still has a status of its own.
    private static readonly (string Key, string? Value)[] Limits =
    [
        ("Models:Clocks:FirstToken", "00:00:12"), ("Models:Clocks:Idle", "00:00:10"), ("Models:Clocks:Total", "00:00:14"), ("Runs:Heartbeat", "00:00:15"),
        ("Models:Calls:MaxTries", "2"), ("Models:Calls:FirstWait", "00:00:00.1"), ("Models:Calls:FailuresBeforeCoolDown", "100"),
    ];

    private readonly ProviderTalk _talk = ProviderTalk.Of(name);
    private readonly ManualTimeProvider _clock = new();
    private ScriptedProvider _provider = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    private static Dictionary<string, HttpStatusCode> Statuses { get; } = new(StringComparer.Ordinal)
    {
        ["invalid_request"] = HttpStatusCode.BadRequest,
        ["provider_auth"] = HttpStatusCode.BadGateway,
        ["provider_rate_limited"] = HttpStatusCode.ServiceUnavailable,
        ["provider_unavailable"] = HttpStatusCode.ServiceUnavailable,
        ["provider_timeout"] = HttpStatusCode.GatewayTimeout,
        ["provider_bad_response"] = HttpStatusCode.BadGateway,
    };

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _provider = await ScriptedProvider.StartAsync();
        _service = new ServiceFactory([.. _talk.Settings(_provider.Address), .. Limits]) { Override = services => services.AddSingleton<TimeProvider>(_clock) };
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [TestCaseSource(typeof(ProviderFaults), nameof(ProviderFaults.Names))]
    public async Task Run_ProviderFails_EndsTypedAndInTime(string faultName)
    {
        // A pause that an earlier case began is over by now.
        _clock.Advance(TimeSpan.FromMinutes(6));
        var fault = new ProviderFaults(_talk, streams: true, ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock)[faultName];
        _provider.PlayInstead(fault.Answer);
        var before = _provider.Posts.Count;
        var watch = Stopwatch.StartNew();

        var answer = _client.SendJsonAsync("/api/generate", """{"prompt":"whatever","output":"program"}""");
        var whole = ReadAsync(answer);
        if (fault.Gate is { } gate)
        {
            await gate.Reached.WaitAsync(Soon);
            if (faultName == "stall")
            {
                var begun = await answer.WaitAsync(Soon);
                Assert.That(begun.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the voxel that was there is sent");
            }
        }

        var clock = await _clock.RunUntilAsync(whole, StepOf(fault), TimeSpan.FromSeconds(60));
        var (response, text) = await whole.WaitAsync(Soon);
        using var _ = response;
        var run = JsonNode.Parse(await _client.GetStringAsync($"/api/runs/{response.RunIdOf()}"))!;
        var events = await (await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events?wire=events", SceneHttp.Sse)).Content.ReadAsStringAsync();
        var document = JsonNode.Parse(text)!;
        var isBegun = response.StatusCode == HttpStatusCode.OK;
        var code = (string?)(isBegun ? document["error"]?["code"] : document["code"]);
        var requests = _provider.Posts.Count - before;
        Report("stream", fault, code, (int)response.StatusCode, clock, watch, requests);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(fault.Code));
            Assert.That(response.StatusCode, Is.EqualTo(isBegun ? HttpStatusCode.OK : Statuses[fault.Code]));
            Assert.That((string?)run["state"], Is.EqualTo("failed"));
            Assert.That((string?)run["code"], Is.EqualTo(fault.Code));
            Assert.That(events, Does.Contain("run.failed").And.Not.Contain("run.completed"));
            // After the first voxel the agent asks once more, for the rest: each call has its own clocks.
            Assert.That(clock, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(isBegun ? 14 * requests : 14)));
            Assert.That(response.Headers.RetryAfter is not null, Is.EqualTo(TellsTime(fault)), "Retry-After");
            Clean(text + events);
        }
    }

    [TestCaseSource(typeof(ProviderFaults), nameof(ProviderFaults.Names))]
    public async Task PlainCall_ProviderFails_EndsTypedAndInTime(string faultName)
    {
        var fault = new ProviderFaults(_talk, streams: false)[faultName];
        await using var provider = await ScriptedProvider.StartAsync(fault.Answer);
        await using var lab = new ModelLab([.. _talk.Settings(provider.Address), .. Limits]);
        using var client = await lab.OpenAsync();
        var watch = Stopwatch.StartNew();

        var call = client.GetResponseAsync("Hi");
        if (fault.Gate is { } gate)
        {
            await gate.Reached.WaitAsync(Soon);
        }

        var clock = await lab.Clock.RunUntilAsync(call, StepOf(fault), TimeSpan.FromSeconds(60));
        var failure = await Assert.ThrowsAsync<ProviderException>(() => call.WaitAsync(Soon));
        Report("plain", fault, failure!.Code, failure.Status, clock, watch, provider.Posts.Count);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Code, Is.EqualTo(fault.Code));
            Assert.That(clock, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(16)));
            Assert.That(failure.RetryAfter is not null, Is.EqualTo(TellsTime(fault)));
            Assert.That(lab.Calls.Single().ErrorCode, Is.EqualTo(fault.Code));
            Assert.That(failure.Message, Does.Not.Contain(ProviderFaults.Marker).And.Not.Contain(ProviderTalk.Key).And.Not.Contain("Exception"));
            Assert.That(string.Join('\n', lab.Logs.Lines), Does.Not.Contain(ProviderFaults.Marker).And.Not.Contain(ProviderTalk.Key));
        }
    }

    // What never ends is given up for its size; how long that really takes says nothing of the clocks.
    private static TimeSpan StepOf(ProviderFault fault) =>
        fault.Name == "endless" ? TimeSpan.Zero : fault.Gate is null ? TimeSpan.FromSeconds(0.1) : TimeSpan.FromSeconds(2);

    private bool TellsTime(ProviderFault fault) => fault.Name is "429 seconds" or "429 date" || (fault.Name is "429 RetryInfo" && _talk.IsGemini);

    private void Clean(string told)
    {
        Assert.That(told, Does.Not.Contain(ProviderFaults.Marker).And.Not.Contain(ProviderTalk.Key));
        Assert.That(told, Does.Not.Contain("Exception").And.Not.Contain("   at ").And.Not.Contain("BytePosition"));
        Assert.That(string.Join('\n', _service.Logs.Lines), Does.Not.Contain(ProviderFaults.Marker).And.Not.Contain(ProviderTalk.Key));
    }

    private void Report(string way, ProviderFault fault, string? code, int? status, TimeSpan clock, Stopwatch watch, int tries) => TestContext.Out.WriteLine(
        $"{name,-7} {way,-7} {fault.Name,-18} {code,-22} HTTP {status?.ToString() ?? "-",-4} clock {clock.TotalSeconds,5:0.0} s  real {watch.ElapsedMilliseconds,5} ms  requests {tries}");

    private static async Task<(HttpResponseMessage Response, string Text)> ReadAsync(Task<HttpResponseMessage> answer)
    {
        var response = await answer;
        return (response, await response.Content.ReadAsStringAsync());
    }
}
