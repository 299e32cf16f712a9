using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Tests.Fakes;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>When a provider is left alone, for whom, and until when.</summary>
internal sealed class CoolDownTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Failures_InARow_ProviderIsLeftAloneForAWhile()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(500));
        await using var lab = Lab(provider, ("Models:Calls:FailuresBeforeCoolDown", "3"), ("Models:Calls:CoolDown", "00:00:05"));
        using var client = await lab.OpenAsync();
        for (var failure = 0; failure < 3; failure++)
        {
            await FailAsync(client);
        }

        var paused = await FailAsync(client);
        Assert.That((paused.Code, paused.RetryAfter), Is.EqualTo((ErrorCodes.ProviderUnavailable, TimeSpan.FromSeconds(5))));
        Assert.That(provider.Posts, Has.Count.EqualTo(3), "it is not asked");

        lab.Clock.Advance(TimeSpan.FromSeconds(5));
        await FailAsync(client);
        Assert.That(provider.Posts, Has.Count.EqualTo(4), "the pause has an end");
        Assert.That((await FailAsync(client)).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(10)), "still down: a longer one, at most 10 s");

        lab.Clock.Advance(TimeSpan.FromSeconds(10));
        provider.PlayInstead(ProviderTalk.OpenAI.Whole("fine"), ProviderFaults.Status(500));
        Assert.That((await client.GetResponseAsync("Hi")).Text, Is.EqualTo("fine"));
        await FailAsync(client);
        Assert.That((await FailAsync(client)).RetryAfter, Is.Null, "an answer forgives what was before");
    }

    [Test]
    public async Task Success_Between_CountsAnew()
    {
        await using var provider = await ScriptedProvider.StartAsync(
            ProviderFaults.Status(500), ProviderFaults.Status(500), ProviderTalk.OpenAI.Whole("fine"), ProviderFaults.Status(500));
        await using var lab = Lab(provider, ("Models:Calls:FailuresBeforeCoolDown", "3"));
        using var client = await lab.OpenAsync();
        await FailAsync(client);
        await FailAsync(client);
        await client.GetResponseAsync("Hi");
        await FailAsync(client);

        Assert.That((await FailAsync(client)).RetryAfter, Is.Null);
        Assert.That(provider.Posts, Has.Count.EqualTo(5));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(404)]
    public async Task Failures_OfTheRequest_NeverPause(int status)
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(status));
        await using var lab = Lab(provider, ("Models:Calls:FailuresBeforeCoolDown", "1"));
        using var client = await lab.OpenAsync();
        await FailAsync(client);
        var before = provider.Posts.Count;
        await FailAsync(client);

        Assert.That(provider.Posts, Has.Count.GreaterThan(before));
    }

    [Test]
    public async Task RateLimit_WithRetryAfter_HoldsAllCallsUntilThen()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.RetryAfter("60"), ProviderTalk.OpenAI.Whole("fine"));
        await using var lab = Lab(provider);
        using var client = await lab.OpenAsync();
        await FailAsync(client);
        lab.Clock.Advance(TimeSpan.FromSeconds(15));

        var held = await FailAsync(client);
        Assert.That((held.Code, held.RetryAfter, provider.Posts.Count), Is.EqualTo((ErrorCodes.ProviderRateLimited, TimeSpan.FromSeconds(45), 1)));

        // Now the end is near enough to wait for it.
        lab.Clock.Advance(TimeSpan.FromSeconds(40));
        var call = client.GetResponseAsync("Hi");
        await lab.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(5)).WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await call.WaitAsync(Soon)).Text, Is.EqualTo("fine"));
    }

    [Test]
    public async Task RateLimit_OfOneCredential_LeavesOthersAlone()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.RetryAfter("60"), ProviderTalk.OpenAI.Whole("fine"));
        await using var lab = Lab(provider);
        using var own = await lab.OpenAsync("gpt-4o-mini", ModelLab.Own("openai", "sk-own"));
        using var other = await lab.OpenAsync("gpt-4o-mini", ModelLab.Own("openai", "sk-other"));
        using var service = await lab.OpenAsync();

        await FailAsync(own);

        Assert.That((await other.GetResponseAsync("Hi").WaitAsync(Soon)).Text, Is.EqualTo("fine"));
        Assert.That((await service.GetResponseAsync("Hi").WaitAsync(Soon)).Text, Is.EqualTo("fine"));
        await FailAsync(own);
        Assert.That(provider.Posts.Select(post => post.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer sk-own", "Bearer sk-other", $"Bearer {ProviderTalk.Key}" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Callers_WhoLeaveEarly_CauseNoPause(bool streams)
    {
        var gates = Enumerable.Range(0, 3).Select(_ => new Gate()).ToArray();
        await using var provider = await ScriptedProvider.StartAsync(
            [.. gates.Select(gate => ProviderTalk.OpenAI.Whole("late") with { BeforeHeaders = gate }), ProviderTalk.OpenAI.Answer("fine", streams)]);
        await using var lab = Lab(provider, ("Models:Calls:FailuresBeforeCoolDown", "1"));
        using var client = await lab.OpenAsync();
        foreach (var gate in gates)
        {
            using var leaving = new CancellationTokenSource();
            var call = AskAsync(client, streams, leaving.Token);
            await gate.Reached.WaitAsync(Soon);
            await leaving.CancelAsync();
            await Assert.ThatAsync(() => call.WaitAsync(Soon), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await AskAsync(client, streams, CancellationToken.None).WaitAsync(Soon), Is.EqualTo("fine"));
        Assert.That(lab.Calls.Select(call => call.ErrorCode), Is.EqualTo(new[] { "cancelled", "cancelled", "cancelled", null }));
    }

    [Test]
    public async Task Total_ThatEndsAShortLastTry_SaysNothingOfItsProvider()
    {
        var gate = new Gate();
        await using var one = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("late") with { BeforeHeaders = gate });
        await using var two = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("late") with { BeforeHeaders = new Gate() }, ProviderTalk.OpenAI.Whole("fine"));
        await using var lab = new ModelLab(
            ("Models:Providers:one:BaseAddress", one.Address.AbsoluteUri), ("Models:Providers:two:BaseAddress", two.Address.AbsoluteUri),
            ("Models:Routes:chain:0", "one/m"), ("Models:Routes:chain:1", "two/m"), ("Models:Calls:FailuresBeforeCoolDown", "1"),
            ("Models:Clocks:FirstToken", "00:01:00"), ("Models:Clocks:Total", "00:01:01"));
        using var client = await lab.OpenAsync("chain");
        var call = client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
        await gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(60));
        await lab.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(1)).WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => call.WaitAsync(Soon)))!.Code, Is.EqualTo(ErrorCodes.ProviderTimeout));

        using var direct = await lab.OpenAsync("two/m");
        two.PlayInstead(ProviderTalk.OpenAI.Whole("fine"));
        Assert.That((await direct.GetResponseAsync("Hi").WaitAsync(Soon)).Text, Is.EqualTo("fine"), "one second was no chance");
        using var silent = await lab.OpenAsync("one/m");
        Assert.That((await FailAsync(silent)).RetryAfter, Is.Not.Null, "a minute was");
    }

    private static ModelLab Lab(ScriptedProvider provider, params (string Key, string? Value)[] settings) =>
        new([.. ProviderTalk.OpenAI.Settings(provider.Address), ("Models:Calls:MaxTries", "1"), .. settings]);

    private static async Task<ProviderException> FailAsync(RoutedChatClient client) =>
        (await Assert.ThrowsAsync<ProviderException>(() => client.GetResponseAsync("Hi").WaitAsync(Soon)))!;

    private static async Task<string> AskAsync(RoutedChatClient client, bool streams, CancellationToken cancellationToken) => (streams
        ? await client.GetStreamingResponseAsync("Hi", cancellationToken: cancellationToken).ToChatResponseAsync(cancellationToken)
        : await client.GetResponseAsync("Hi", cancellationToken: cancellationToken)).Text;
}
