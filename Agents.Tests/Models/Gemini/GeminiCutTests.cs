using System.Text;
using System.Text.RegularExpressions;
using Agents.Core.Models;
using Agents.Core.Models.Gemini;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

/// <summary>Every recording cut at every byte; large ones at 4,096 seeded places.</summary>
internal sealed partial class GeminiCutTests
{
    private const int MaxCuts = 4096;

    public static IEnumerable<string> Answers => Recordings();

    [TestCaseSource(nameof(Answers))]
    public async Task Answer_Cut_NeverLooksWhole(string name)
    {
        var recording = GeminiRecording.Load(name);
        var taken = new List<string>();

        foreach (var cut in Cuts(recording.Body.Length))
        {
            var handler = new ReplayHandler(recording.Body.AsMemory(0, cut));
            var isWhole = await EndsWellAsync(handler.Client(), recording.IsStream);
            if (isWhole && !MayLookWhole(recording, cut))
            {
                taken.Add($"closed after {cut} of {recording.Body.Length} bytes");
            }

            if (cut % 4 == 0
                && await EndsWellAsync(
                    new ReplayHandler(recording.Body.AsMemory(0, cut), end: ReplayEnd.Break).Client(), recording.IsStream))
            {
                taken.Add($"broken after {cut} of {recording.Body.Length} bytes");
            }
        }

        Assert.That(taken, Is.Empty);
    }

    /// <summary>Where there are no recordings one name stays, so that a test is there to be skipped.</summary>
    private static List<string> Recordings()
    {
        try
        {
            return [.. GeminiRecording.Names().Order(StringComparer.Ordinal).Where(IsAnsweredChat)];
        }
        catch (IgnoreException)
        {
            return ["text"];
        }
    }

    private static bool IsAnsweredChat(string name) =>
        GeminiRecording.Load(name) is { Status: 200, Kind: not ("embeddings" or "count-tokens") };

    private static IEnumerable<int> Cuts(int length)
    {
        if (length <= MaxCuts)
        {
            return Enumerable.Range(0, length);
        }

        var random = new Random(20260101);
        return Enumerable.Range(0, MaxCuts).Select(_ => random.Next(length));
    }

    private static async Task<bool> EndsWellAsync(GeminiChatClient client, bool streamed)
    {
        ChatMessage[] messages = [new(ChatRole.User, "Hello")];
        try
        {
            var response = streamed
                ? await client.GetStreamingResponseAsync(messages).ToChatResponseAsync()
                : await client.GetResponseAsync(messages);
            return response.FinishReason is not null;
        }
        catch (ProviderException)
        {
            return false;
        }
    }

    /// <summary>Nobody can tell where only white space is missing, or where whole events with a finish reason are all there is.</summary>
    private static bool MayLookWhole(GeminiRecording recording, int cut)
    {
        var kept = Encoding.Latin1.GetString(recording.Body, 0, cut);
        var missing = Encoding.Latin1.GetString(recording.Body, cut, recording.Body.Length - cut);
        return recording.IsStream
            ? EventEnd().IsMatch(kept) && kept.Contains("\"finishReason\"", StringComparison.Ordinal)
            : string.IsNullOrWhiteSpace(missing);
    }

    [GeneratedRegex(@"(\r\n\r\n?|\n\n)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EventEnd();
}
