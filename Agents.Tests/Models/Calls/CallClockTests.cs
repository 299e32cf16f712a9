using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>The three clocks of a call: to the first token, between tokens, and the end of it all.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CallClockTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly Gate _gate = new();

    [TestCase("openai")]
    [TestCase("gemini")]
    public async Task FirstToken_NotInItsTime_ProviderTimeout(string name)
    {
        var talk = ProviderTalk.Of(name);
        await using var provider = await ScriptedProvider.StartAsync(talk.Stream("late") with { BeforeHeaders = _gate });
        await using var lab = new ModelLab([.. talk.Settings(provider.Address), ("Models:Clocks:FirstToken", "00:00:47")]);
        using var client = await lab.OpenAsync();

        var call = client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
        await _gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(46.9));
        Assert.That(call.IsCompleted, Is.False);
        lab.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await FailsAsync(call, "did not begin");
        Assert.That(provider.Posts, Has.Count.EqualTo(1), "who was silent that long is not asked again");
        await provider.Aborted.WaitAsync(Soon);
    }

    [Test]
    public async Task FirstToken_HeadersAloneAreNone_ProviderTimeout()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("late") with { BeforeChunk = (0, _gate) });
        await using var lab = new ModelLab(ProviderTalk.OpenAI.Settings(provider.Address));
        using var client = await lab.OpenAsync();

        var call = client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
        await _gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.That(call.IsCompleted, Is.False, "the idle clock is for what comes after the first token");
        lab.Clock.Advance(TimeSpan.FromSeconds(89));

        await FailsAsync(call, "did not begin");
    }

    [TestCase("openai")]
    [TestCase("gemini")]
    public async Task Idle_SilenceInTheMiddle_ProviderTimeout(string name)
    {
        var talk = ProviderTalk.Of(name);
        await using var provider = await ScriptedProvider.StartAsync(talk.Begin("a", "b") with { BeforeChunk = (1, _gate) });
        await using var lab = new ModelLab(talk.Settings(provider.Address));
        using var client = await lab.OpenAsync();
        await using var answer = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        Assert.That(await answer.MoveNextAsync(), Is.True);

        var next = answer.MoveNextAsync().AsTask();
        await lab.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(30)).WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(30));

        await FailsAsync(next, "fell silent");
        Assert.That(provider.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Idle_TheReaderIsSlow_NothingStrikes()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("a", "b") with { BeforeChunk = (1, _gate) });
        await using var lab = new ModelLab(ProviderTalk.OpenAI.Settings(provider.Address));
        using var client = await lab.OpenAsync();
        await using var answer = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        Assert.That(await answer.MoveNextAsync(), Is.True);

        lab.Clock.Advance(TimeSpan.FromSeconds(200));
        var next = answer.MoveNextAsync().AsTask();
        _gate.Open();

        Assert.That(await next.WaitAsync(Soon), Is.True);
        Assert.That(answer.Current.Text, Is.EqualTo("b"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Total_AllTogether_EndsTheCallAndItsChain(bool streams)
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("late") with { BeforeHeaders = _gate });
        await using var other = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Answer("fine", streams));
        await using var lab = new ModelLab(
            ("Models:Providers:one:BaseAddress", provider.Address.AbsoluteUri), ("Models:Providers:two:BaseAddress", other.Address.AbsoluteUri),
            ("Models:Routes:chain:0", "one/m"), ("Models:Routes:chain:1", "two/m"),
            ("Models:Clocks:FirstToken", "00:02:00"), ("Models:Clocks:Total", "00:01:30"));
        using var client = await lab.OpenAsync("chain");

        var call = streams ? client.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : client.GetResponseAsync("Hi");
        await _gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.That(call.IsCompleted, Is.False);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));

        await FailsAsync(call, "longer than 90 s");
        Assert.That(other.Posts, Is.Empty, "there is no time left for another model");
        Assert.That(lab.Calls.Single().Tries, Is.EqualTo(1));
    }

    [Test]
    public async Task Total_TheAnswerFlowsWithoutEnd_EndsTheCall()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Begin("a", "b", "c") with { IsEndless = true });
        await using var lab = new ModelLab(ProviderTalk.OpenAI.Settings(provider.Address));
        using var client = await lab.OpenAsync();
        await using var answer = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        for (var piece = 0; piece < 5; piece++)
        {
            Assert.That(await answer.MoveNextAsync(), Is.True);
        }

        lab.Clock.Advance(TimeSpan.FromMinutes(10));

        await FailsAsync(answer.MoveNextAsync().AsTask(), "longer than 600 s");
        await provider.Aborted.WaitAsync(Soon);
    }

    [Test]
    public async Task Clocks_OfAModel_GoBeforeTheServices()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("late") with { BeforeHeaders = _gate });
        await using var lab = new ModelLab(
        [
            .. ProviderTalk.OpenAI.Settings(provider.Address),
            ("Models:Catalog:0:Id", "quick"), ("Models:Catalog:0:Provider", "openai"), ("Models:Catalog:0:Clocks:FirstToken", "00:00:03"),
        ]);
        using var client = await lab.OpenAsync("quick");

        var call = client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
        await _gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(3));

        await FailsAsync(call, "within 3 s");
    }

    private static async Task FailsAsync(Task call, string message)
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(() => call.WaitAsync(Soon));
        Assert.That(failure!.Code, Is.EqualTo(ErrorCodes.ProviderTimeout));
        Assert.That(failure.Message, Does.Contain(message));
    }
}
