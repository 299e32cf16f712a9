using Agents.Core.Errors;
using Agents.Core.Models;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

/// <summary>What only streams have: events and updates.</summary>
internal sealed class GeminiStreamTests
{
    [Test]
    public async Task Event_PastTheLimit_IsRefused()
    {
        var body = new byte[9 * 1024 * 1024];
        Array.Fill(body, (byte)'a');
        "data: "u8.CopyTo(body);

        var failure = await Assert.ThrowsAsync<ProviderException>(() => UpdatesAsync(new ReplayHandler(body)));

        Assert.That(failure!.Code, Is.EqualTo(ErrorCodes.ProviderBadResponse));
    }

    [Test]
    public async Task Updates_OfAStream_CarryTheUsageSoFarAndTheMessageDoesNot()
    {
        var updates = await UpdatesAsync(Events(
            """{"candidates":[{"content":{"parts":[{"text":"x"}]}}],"usageMetadata":{"promptTokenCount":9,"totalTokenCount":9}}""",
            """{"candidates":[{"content":{"parts":[{"text":"y"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"totalTokenCount":12}}"""));

        Assert.That(updates.Select(update => PartialUsage.Of(update)!.TotalTokenCount), Is.EqualTo(new[] { 9, 12, 12 }));
        Assert.That(updates.ToChatResponse().Messages.Single().AdditionalProperties, Is.Null);
    }

    [Test]
    public async Task Usage_OfAStreamThatBreaks_IsOnTheFailure([Values] bool breaks)
    {
        const string Chunk = """data: {"candidates":[{"content":{"parts":[{"text":"x"}]}}],"usageMetadata":{"promptTokenCount":9,"totalTokenCount":9}}""";
        var handler = new ReplayHandler(System.Text.Encoding.UTF8.GetBytes($"{Chunk}\n\ndata: "), end: breaks ? ReplayEnd.Break : ReplayEnd.Close);

        var failure = await Assert.ThrowsAsync<ProviderException>(() => UpdatesAsync(handler));

        Assert.That(PartialUsage.TryGet(failure!, out var usage) ? usage.TotalTokenCount : null, Is.EqualTo(9));
    }

    [Test]
    public async Task Updates_WithHalfAPairThatHasToWait_ShowThatTheModelWrites()
    {
        var updates = await UpdatesAsync(Events(
            """{"candidates":[{"content":{"parts":[{"text":"\ud83d"}]}}]}""",
            """{"candidates":[{"content":{"parts":[]}}]}""",
            """{"candidates":[{"content":{"parts":[{"text":"\ude00"}]},"finishReason":"STOP"}]}"""));

        Assert.That(updates.Select(update => update.Text), Is.EqualTo(new[] { "", "", "😀", "" }));
    }

    private static ReplayHandler Events(params string[] chunks) => new(string.Concat(chunks.Select(chunk => $"data: {chunk}\r\n\r\n")));

    private static Task<List<ChatResponseUpdate>> UpdatesAsync(ReplayHandler handler) =>
        handler.Client().GetStreamingResponseAsync("Hi").ToListAsync().AsTask();
}
