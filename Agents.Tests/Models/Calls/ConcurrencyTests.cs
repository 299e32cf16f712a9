using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>How many calls are at a provider at a time.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ConcurrencyTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly Gate _gate = new();

    [Test]
    public async Task Limit_Reached_FurtherCallWaitsForAPlace()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("one") with { BeforeHeaders = _gate }, ProviderTalk.OpenAI.Whole("two"));
        await using var lab = Lab(provider);
        using var client = await lab.OpenAsync("narrow/m");
        var first = client.GetResponseAsync("Hi");
        await _gate.Reached.WaitAsync(Soon);

        var second = client.GetResponseAsync("Hi");
        Assert.That(provider.Posts, Has.Count.EqualTo(1));
        _gate.Open();

        Assert.That((await first.WaitAsync(Soon)).Text, Is.EqualTo("one"));
        Assert.That((await second.WaitAsync(Soon)).Text, Is.EqualTo("two"));
    }

    [Test]
    public async Task WaitingCall_Cancelled_LeavesTheQueueCleanly()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("one") with { BeforeHeaders = _gate }, ProviderTalk.OpenAI.Whole("three"));
        await using var lab = Lab(provider);
        using var client = await lab.OpenAsync("narrow/m");
        var first = client.GetResponseAsync("Hi");
        await _gate.Reached.WaitAsync(Soon);
        using var leaving = new CancellationTokenSource();
        var second = client.GetResponseAsync("Hi", cancellationToken: leaving.Token);

        await leaving.CancelAsync();
        await Assert.ThatAsync(() => second.WaitAsync(Soon), Throws.InstanceOf<OperationCanceledException>());
        _gate.Open();
        await first.WaitAsync(Soon);

        Assert.That((await client.GetResponseAsync("Hi").WaitAsync(Soon)).Text, Is.EqualTo("three"), "its place was not lost");
        Assert.That(provider.Posts, Has.Count.EqualTo(2), "it was never sent");
    }

    [Test]
    public async Task WaitingCall_LongerThanTheFirstTokenClock_IsNotTheProvidersFault()
    {
        await using var provider = await ScriptedProvider.StartAsync(
            ProviderTalk.OpenAI.Begin("a", "b") with { BeforeChunk = (1, _gate) }, ProviderTalk.OpenAI.Stream("fine"));
        await using var lab = Lab(provider, ("Models:Calls:FailuresBeforeCoolDown", "1"));
        using var client = await lab.OpenAsync("narrow/m");
        await using (var first = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator())
        {
            await first.MoveNextAsync();
            var second = client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
            lab.Clock.Advance(TimeSpan.FromSeconds(150));
            Assert.That(second.IsCompleted, Is.False, "the provider has not been asked yet");
            lab.Clock.Advance(TimeSpan.FromSeconds(450));
            Assert.That((await Assert.ThrowsAsync<ProviderException>(() => second.WaitAsync(Soon)))!.Code, Is.EqualTo(ErrorCodes.ProviderTimeout));
        }

        using var other = await lab.OpenAsync("narrow/m");
        Assert.That((await other.GetStreamingResponseAsync("Hi").ToChatResponseAsync().WaitAsync(Soon)).Text, Is.EqualTo("fine"));
    }

    [Test]
    public async Task CallBetweenTwoTries_HoldsNoPlace()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(500), ProviderTalk.OpenAI.Whole("other"), ProviderTalk.OpenAI.Whole("again"));
        await using var lab = Lab(provider);
        using var client = await lab.OpenAsync("narrow/m");
        var failing = client.GetResponseAsync("Hi");
        var wait = await lab.Clock.WaitForTimerAsync(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500)).WaitAsync(Soon);

        Assert.That((await client.GetResponseAsync("Hi").WaitAsync(Soon)).Text, Is.EqualTo("other"));
        lab.Clock.Advance(wait);
        Assert.That((await failing.WaitAsync(Soon)).Text, Is.EqualTo("again"));
    }

    [Test]
    public async Task ReaderWhoLeavesInTheMiddle_GivesItsPlaceBack()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Begin("a", "b") with { BeforeChunk = (1, _gate) }, ProviderTalk.OpenAI.Stream("fine"));
        await using var lab = Lab(provider);
        using var client = await lab.OpenAsync("narrow/m");
        await using (var answer = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator())
        {
            await answer.MoveNextAsync();
        }

        var start = TimeProvider.System.GetTimestamp();
        await provider.Aborted.WaitAsync(Soon);
        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(1)), "the connection is cut, not drained");
        Assert.That((await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync().WaitAsync(Soon)).Text, Is.EqualTo("fine"));
        var left = lab.Calls[0];
        Assert.That((left.ErrorCode, left.Source.ToString(), left.Usage.OutputTokenCount > 0), Is.EqualTo(("cancelled", "Partial", true)));
    }

    private static ModelLab Lab(ScriptedProvider provider, params (string Key, string? Value)[] settings) => new(
    [
        ("Models:Providers:narrow:BaseAddress", provider.Address.AbsoluteUri), ("Models:Providers:narrow:MaxConcurrentCalls", "1"), .. settings,
    ]);
}
