using Agents.Core.Conversations;
using Agents.Core.Models.Calls;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Conversations;

internal sealed class ConversationHistoryTests
{
    private static readonly IReadOnlyList<ConversationMessage> Thread =
    [
        .. Turn("r1", new ChatMessage(ChatRole.Assistant, "First answer.")),
        .. Turn(
            "r2",
            new(ChatRole.Assistant, [new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["day"] = "today" })]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", "nothing on")]),
            new(ChatRole.Assistant, "You are free.")),
        .. Turn("r3"),
        .. Turn("r4", new ChatMessage(ChatRole.Assistant, "Last answer.")),
    ];

    [Test]
    public void Choose_EveryBudget_WholeTurnsFromTheEndWithinIt()
    {
        var sizes = new HashSet<int>();
        for (var budget = 0; budget < 200; budget++)
        {
            var chosen = ConversationHistory.Choose(Thread, budget);
            sizes.Add(chosen.Count);

            Assert.That(TokenEstimate.OfPrompt(chosen, options: null), Is.LessThanOrEqualTo(budget));
            Assert.That(chosen.Count == 0 || chosen[0].Role == ChatRole.User, Is.True);
            var calls = chosen.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => call.CallId);
            Assert.That(chosen.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.CallId), Is.EqualTo(calls));
        }

        // Nothing, the last turn, the one with the tool as well, all; the turn without an answer never.
        Assert.That(sizes, Is.EquivalentTo(new[] { 0, 2, 6, 8 }));
    }

    [Test]
    public void Choose_FirstTurnWithoutItsBeginning_LeftOut() =>
        Assert.That(ConversationHistory.Choose([.. Thread.Skip(3)], 1000).Select(message => message.Text), Is.EqualTo(new[] { "Question r4", "Last answer." }));

    private static IEnumerable<ConversationMessage> Turn(string runId, params ChatMessage[] answer) =>
        answer.Prepend(new ChatMessage(ChatRole.User, $"Question {runId}"))
            .Select(message => new ConversationMessage { Number = 1, RunId = runId, Message = message, CreatedAt = DateTimeOffset.UnixEpoch });
}
