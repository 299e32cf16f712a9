using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Tests.Fakes;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>What takes the place of a model, or of a stream, that fails.</summary>
internal sealed class FallbackTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [TestCase("401", true)]
    [TestCase("403", false)]
    [TestCase("404", true)]
    [TestCase("429 seconds", true)]
    [TestCase("429 date", false)]
    public async Task Call_FirstModelRefuses_NextOneAnswers(string fault, bool streams)
    {
        await using var one = await ScriptedProvider.StartAsync(new ProviderFaults(ProviderTalk.OpenAI, streams)[fault].Answer);
        await using var two = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Answer("fine", streams));
        await using var lab = Chain(one, two);
        using var client = await lab.OpenAsync("chain");

        var text = await AskAsync(client, streams);

        Assert.That(text, Is.EqualTo("fine"));
        var call = lab.Calls.Single();
        Assert.That((one.Posts.Count, two.Posts.Count), Is.EqualTo((1, 1)));
        Assert.That((call.Model.Provider, call.Tries, call.Source), Is.EqualTo(("two", 2, UsageSource.Provider)));
    }

    [Test]
    public async Task Call_FirstModelSilentPastItsClock_NextOneAnswers()
    {
        var gate = new Gate();
        await using var one = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("late") with { BeforeHeaders = gate });
        await using var two = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("fine"));
        await using var lab = Chain(one, two);
        using var client = await lab.OpenAsync("chain");

        var text = AskAsync(client, streams: true);
        await gate.Reached.WaitAsync(Soon);
        lab.Clock.Advance(TimeSpan.FromSeconds(120));

        Assert.That(await text.WaitAsync(Soon), Is.EqualTo("fine"));
        await one.Aborted.WaitAsync(Soon);
    }

    [Test]
    public async Task Call_RequestIsWrong_NobodyElseIsAsked()
    {
        await using var one = await ScriptedProvider.StartAsync(ProviderFaults.Status(400));
        await using var two = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Whole("fine"));
        await using var lab = Chain(one, two);
        using var client = await lab.OpenAsync("chain");

        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => client.GetResponseAsync("Hi").WaitAsync(Soon)))!.Code, Is.EqualTo(ErrorCodes.InvalidRequest));
        Assert.That(two.Posts, Is.Empty);
    }

    [Test]
    public async Task Stream_BreaksAfterItsFirstContent_NobodyElseIsAsked()
    {
        var gate = new Gate();
        await using var one = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Begin("be", "gone") with { BeforeChunk = (1, gate), Aborts = true });
        await using var two = await ScriptedProvider.StartAsync(ProviderTalk.OpenAI.Stream("fine"));
        await using var lab = Chain(one, two);
        using var client = await lab.OpenAsync("chain");
        await using var answer = client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();

        Assert.That(await answer.MoveNextAsync().AsTask().WaitAsync(Soon), Is.True);
        Assert.That(answer.Current.Text, Is.EqualTo("be"));
        gate.Open();
        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => ReadRestAsync(answer).WaitAsync(Soon)))!.Code, Is.EqualTo(ErrorCodes.ProviderUnavailable));

        Assert.That((one.Posts.Count, two.Posts.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("openai")]
    [TestCase("gemini")]
    public async Task Stream_OnlyStreamingFails_PlainCallAnswersAndIsRemembered(string name)
    {
        var talk = ProviderTalk.Of(name);
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Stream("oops"), talk.Whole("plain"));
        await using var lab = new ModelLab(talk.Settings(provider.Address));
        using var client = await lab.OpenAsync();

        Assert.That(await AskAsync(client, streams: true), Is.EqualTo("plain"));
        Assert.That(provider.Posts.Select(IsStream), Is.EqualTo(new[] { true, false }));
        Assert.That(await AskAsync(client, streams: true), Is.EqualTo("plain"));
        Assert.That(IsStream(provider.Posts[^1]), Is.False, "it is remembered");

        // Another model of the same server has done nothing wrong.
        provider.PlayInstead(talk.Stream("streamed"));
        using var other = await lab.OpenAsync($"{name}/other");
        Assert.That(await AskAsync(other, streams: true), Is.EqualTo("streamed"));
        lab.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That(await AskAsync(client, streams: true), Is.EqualTo("streamed"), "not for ever");
    }

    private static async Task ReadRestAsync(IAsyncEnumerator<ChatResponseUpdate> answer)
    {
        while (await answer.MoveNextAsync())
        {
            // A piece may come through before the end.
        }
    }

    private static bool IsStream(ScriptedRequest request) =>
        request.Path.Contains("streamGenerateContent", StringComparison.Ordinal) || (request.Json().TryGetProperty("stream", out var stream) && stream.GetBoolean());

    private static ModelLab Chain(ScriptedProvider one, ScriptedProvider two) => new(
        ("Models:Providers:one:BaseAddress", one.Address.AbsoluteUri), ("Models:Providers:two:BaseAddress", two.Address.AbsoluteUri),
        ("Models:Routes:chain:0", "one/m"), ("Models:Routes:chain:1", "two/m"));

    private static async Task<string> AskAsync(RoutedChatClient client, bool streams) => (streams
        ? await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync().WaitAsync(Soon)
        : await client.GetResponseAsync("Hi").WaitAsync(Soon)).Text;
}
