using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>Brings the tool calls of an earlier conversation, as a client kept it, into the form that every provider accepts.</summary>
public static class ToolHistory
{
    private const string NoResult = """{"error":"There is no result: the call was not carried out."}""";

    /// <summary>
    /// Keeps the calls of the named tools and drops all others with their results. Calls that stand in messages behind each other become one
    /// message, and behind it stands exactly one result for each call; a result without a call is dropped.
    /// </summary>
    /// <param name="messages">The conversation, oldest first.</param>
    /// <param name="tools">The tools the model is offered again.</param>
    public static IReadOnlyList<ChatMessage> Keep(IReadOnlyList<ChatMessage> messages, IReadOnlySet<string> tools)
    {
        var results = messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()
            .GroupBy(result => result.CallId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<FunctionResultContent>(group), StringComparer.Ordinal);
        var kept = new List<ChatMessage>();
        List<AIContent> said = [];
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Assistant)
            {
                said.AddRange(message.Contents.Where(content => content is not FunctionCallContent call || tools.Contains(call.Name)));
                continue;
            }

            Close();
            if (message.Role != ChatRole.Tool)
            {
                kept.Add(message);
            }
        }

        Close();
        return kept;

        void Close()
        {
            if (said.Count == 0)
            {
                return;
            }

            var calls = said.OfType<FunctionCallContent>().ToList();
            kept.Add(new ChatMessage(ChatRole.Assistant, [.. said]));
            if (calls.Count > 0)
            {
                kept.Add(new ChatMessage(ChatRole.Tool, [.. calls.Select(ResultOf)]));
            }

            said.Clear();
        }

        AIContent ResultOf(FunctionCallContent call) =>
            results.TryGetValue(call.CallId, out var queue) && queue.TryDequeue(out var result) ? result : new FunctionResultContent(call.CallId, NoResult);
    }
}
