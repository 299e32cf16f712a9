using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIProgressTests
{
    private const string Role = """{"id":"1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}""";
    private const string Stop = """{"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    [TestCase("""{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":""}}]}""")]
    [TestCase("""{"tool_calls":[{"index":0,"function":{"arguments":"{"}}]}""")]
    [TestCase("""{"function_call":{"name":"f","arguments":"{"}}""")]
    [TestCase("""{"refusal":"No"}""")]
    public async Task Stream_WithSomethingThatHasToWait_ShowsThatTheModelWrites(string delta)
    {
        var piece = """{"id":"1","choices":[{"index":0,"delta":DELTA}]}""".Replace("DELTA", delta, StringComparison.Ordinal);

        var updates = await UpdatesAsync(ScriptedAnswer.Stream(Role, piece, piece, Stop, "[DONE]"));

        Assert.That(updates, Has.Count.EqualTo(3));
        Assert.That(updates[0].Contents, Is.Empty);
        Assert.That(updates[1].Contents, Is.Empty);
        Assert.That(updates[2].Contents, Is.Not.Empty);
        Assert.That(updates.ToChatResponse().Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Stream_OfAnotherChoice_ShowsThatTheModelWrites()
    {
        var updates = await UpdatesAsync(ScriptedAnswer.Stream(
            """{"id":"1","choices":[{"index":0,"delta":{"content":"a"}}]}""",
            """{"id":"1","choices":[{"index":1,"delta":{"content":"b"}}]}""",
            """{"id":"1","choices":[{"index":1,"delta":{},"finish_reason":"stop"}]}""",
            Stop,
            "[DONE]"));

        Assert.That(updates.Take(2).Select(update => update.Text), Is.EqualTo(new[] { "a", "" }));
        Assert.That(updates.ToChatResponse().Messages.Select(message => message.Text), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Stream_OfCommentsAndRoles_ShowsNothing()
    {
        var updates = await UpdatesAsync(ScriptedAnswer.Text($": hi\n\ndata: {Role}\n\n: hi\n\ndata: {Role}\n\ndata: {Stop}\n\ndata: [DONE]\n\n", type: "text/event-stream"));

        Assert.That(updates, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Usage_OfAnAnswerThatBreaksOff_IsOnTheUpdatesAndTheFailure()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Stream(
            """{"id":"1","choices":[{"index":0,"delta":{"content":"a"}}],"usage":{"prompt_tokens":5,"completion_tokens":1}}""",
            """{"id":"1","choices":[{"index":0,"delta":{"content":"b"}}],"usage":{"prompt_tokens":5,"completion_tokens":2}}"""));
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });
        var totals = new List<long?>();

        var failure = await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Hi"))
            {
                totals.Add(PartialUsage.Of(update)?.TotalTokenCount);
            }
        });

        Assert.That(totals, Is.EqualTo(new long?[] { 6, 7 }));
        Assert.That(PartialUsage.TryGet(failure!, out var usage) ? usage.OutputTokenCount : null, Is.EqualTo(2));
    }

    [Test]
    public async Task Usage_OfAnAnswerThatIsAFailure_IsOnTheFailure()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(
            """{"choices":[{"message":{"content":"a"},"finish_reason":"error"}],"usage":{"prompt_tokens":5,"completion_tokens":2}}"""));
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });

        var failure = await Assert.ThrowsAsync<ProviderException>(() => client.GetResponseAsync("Hi"));

        Assert.That(PartialUsage.TryGet(failure!, out var usage) ? usage.TotalTokenCount : null, Is.EqualTo(7));
    }

    private static async Task<List<ChatResponseUpdate>> UpdatesAsync(ScriptedAnswer answer)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });
        return await client.GetStreamingResponseAsync("Hi").ToListAsync();
    }
}
