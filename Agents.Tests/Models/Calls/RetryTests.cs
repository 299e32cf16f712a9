using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>When a call is tried again, after which wait, and when no more.</summary>
internal sealed class RetryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static IEnumerable<TestCaseData<string, ScriptedAnswer, double>> Waits =>
    [
        new("openai", ProviderFaults.RetryAfter("3"), 3) { TestName = "openai seconds" },
        new("openai", ProviderFaults.RetryAfter("Wed, 02 Jan 2030 03:04:12 GMT"), 7) { TestName = "openai date" },
        new("openai", ProviderFaults.Status(503, ("retry-after", "5")), 5) { TestName = "openai 503" },
        new("openai", ProviderFaults.RetryAfter("20"), 20) { TestName = "openai the longest that is waited" },
        new("gemini", ProviderFaults.RetryAfter("3"), 3) { TestName = "gemini seconds" },
        new("gemini", ProviderFaults.RetryInfo("6.5s"), 6.5) { TestName = "gemini RetryInfo" },
        new("gemini", ProviderFaults.Status(503, ("retry-after", "5")), 5) { TestName = "gemini 503" },
    ];

    private static IEnumerable<TestCaseData<string, ScriptedAnswer>> LongWaits =>
    [
        new("openai", ProviderFaults.RetryAfter("21")) { TestName = "openai seconds" },
        new("openai", ProviderFaults.RetryAfter("Wed, 02 Jan 2030 03:04:26 GMT")) { TestName = "openai date" },
        new("gemini", ProviderFaults.RetryInfo("21s")) { TestName = "gemini RetryInfo" },
    ];

    [TestCaseSource(nameof(Waits))]
    public async Task Call_ShortRetryAfter_IsWaitedThenTriedAgain(string name, ScriptedAnswer refusal, double seconds)
    {
        var talk = ProviderTalk.Of(name);
        await using var provider = await ScriptedProvider.StartAsync(refusal, talk.Whole("fine"));
        await using var lab = new ModelLab(talk.Settings(provider.Address));
        using var client = await lab.OpenAsync();

        var call = client.GetResponseAsync("Hi");
        var wait = await lab.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 0.25)).WaitAsync(Soon);
        Assert.That(provider.Posts, Has.Count.EqualTo(1), "nothing is sent during the wait");
        lab.Clock.Advance(wait);

        Assert.That((await call.WaitAsync(Soon)).Text, Is.EqualTo("fine"));
        Assert.That((provider.Posts.Count, lab.Calls.Single().Tries), Is.EqualTo((2, 2)));
    }

    [TestCaseSource(nameof(LongWaits))]
    public async Task Call_LongRetryAfter_FailsAtOnceAndTellsIt(string name, ScriptedAnswer refusal)
    {
        var talk = ProviderTalk.Of(name);
        await using var provider = await ScriptedProvider.StartAsync(refusal, talk.Whole("fine"));
        await using var lab = new ModelLab(talk.Settings(provider.Address));
        using var client = await lab.OpenAsync();

        var failure = await Assert.ThrowsAsync<ProviderException>(() => client.GetResponseAsync("Hi").WaitAsync(Soon));

        Assert.That((failure!.Code, failure.RetryAfter), Is.EqualTo((ErrorCodes.ProviderRateLimited, TimeSpan.FromSeconds(21))));
        Assert.That(provider.Posts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Wait_WithoutRetryAfter_DoublesLessUpToAHalf()
    {
        var firsts = new HashSet<TimeSpan>();
        for (var time = 0; time < 40; time++)
        {
            await using var provider = new SilentPlan(new CallOptions { FirstWait = TimeSpan.FromSeconds(1), MaxTries = 4 });
            var waits = await provider.FailAsync(3);

            Assert.That(waits[0], Is.InRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)));
            Assert.That(waits[1], Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
            Assert.That(waits[2], Is.InRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)));
            firsts.Add(waits[0]);
        }

        Assert.That(firsts, Has.Count.GreaterThan(20), "what failed together does not come back together");
    }

    [Test]
    public async Task MaxTries_OverAChain_CountsAllModels()
    {
        await using var one = await ScriptedProvider.StartAsync(ProviderFaults.Status(500));
        await using var two = await ScriptedProvider.StartAsync(ProviderFaults.Status(500));
        await using var lab = new ModelLab(
            ("Models:Providers:one:BaseAddress", one.Address.AbsoluteUri), ("Models:Providers:two:BaseAddress", two.Address.AbsoluteUri),
            ("Models:Routes:chain:0", "one/m"), ("Models:Routes:chain:1", "two/m"), ("Models:Calls:MaxTries", "3"), ("Models:Calls:FirstWait", "00:00:00.2"));
        using var client = await lab.OpenAsync("chain");

        var call = client.GetResponseAsync("Hi");
        await lab.Clock.RunUntilAsync(call, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => call))!.Code, Is.EqualTo(ErrorCodes.ProviderUnavailable));
        Assert.That((one.Posts.Count, two.Posts.Count, lab.Calls.Single().Tries), Is.EqualTo((2, 1, 3)));
    }

    [Test]
    public async Task RetryBudget_OfARun_IsSharedByItsCalls()
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(500));
        await using var lab = new ModelLab(
        [
            .. ProviderTalk.OpenAI.Settings(provider.Address),
            ("Models:Calls:MaxRetriesPerRun", "3"), ("Models:Calls:FailuresBeforeCoolDown", "100"), ("Models:Calls:FirstWait", "00:00:00.2"),
        ]);
        using var client = await lab.OpenAsync();

        foreach (var tries in new[] { 4, 1, 1 })
        {
            var call = client.GetResponseAsync("Hi");
            await lab.Clock.RunUntilAsync(call, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            await Assert.ThrowsAsync<ProviderException>(() => call);
            Assert.That(lab.Calls[^1].Tries, Is.EqualTo(tries));
        }

        using var another = await lab.OpenAsync();
        var fresh = another.GetResponseAsync("Hi");
        await lab.Clock.RunUntilAsync(fresh, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ProviderException>(() => fresh);
        Assert.That(lab.Calls[^1].Tries, Is.EqualTo(4), "another run has its own");
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    public async Task Call_RefusedForGood_IsNotRepeated(int status)
    {
        await using var provider = await ScriptedProvider.StartAsync(ProviderFaults.Status(status));
        await using var lab = new ModelLab(ProviderTalk.Gemini.Settings(provider.Address));
        using var client = await lab.OpenAsync();

        await Assert.ThrowsAsync<ProviderException>(() => client.GetResponseAsync("Hi").WaitAsync(Soon));

        Assert.That(provider.Posts, Has.Count.EqualTo(1));
    }
}
