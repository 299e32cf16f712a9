using Agents.Core.Models.Calls;
using Microsoft.Extensions.AI;

namespace Agents.Core.Conversations;

/// <summary>Chooses what of a conversation a model is told again.</summary>
internal static class ConversationHistory
{
    /// <summary>
    /// The last turns that fit into a budget: whole turns, so the oldest go first, a call of a tool never loses its result, and the first message
    /// is always the user's. Turns without an answer are left out, for who asks again would be heard twice, and so is one whose beginning is missing.
    /// </summary>
    /// <param name="messages">The conversation's end, in order.</param>
    /// <param name="maxTokens">The budget, by our own estimate.</param>
    public static IReadOnlyList<ChatMessage> Choose(IReadOnlyList<ConversationMessage> messages, long maxTokens)
    {
        var turns = new List<List<ChatMessage>>();
        string? runId = null;
        foreach (var message in messages)
        {
            if (!string.Equals(message.RunId, runId, StringComparison.Ordinal))
            {
                runId = message.RunId;
                turns.Add([]);
            }

            turns[^1].Add(message.Message);
        }

        var first = turns.Count;
        for (var left = maxTokens; first > 0; first--)
        {
            left -= IsAnswered(turns[first - 1]) ? TokenEstimate.OfPrompt(turns[first - 1], options: null) : 0;
            if (left < 0)
            {
                break;
            }
        }

        return [.. turns.Skip(first).Where(IsAnswered).SelectMany(turn => turn)];
    }

    private static bool IsAnswered(List<ChatMessage> turn) => turn.Count > 1 && turn[0].Role == ChatRole.User;
}
