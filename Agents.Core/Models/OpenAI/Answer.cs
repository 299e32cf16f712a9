using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>An answer that is being put together, from one document or from the events of a stream.</summary>
internal abstract class Answer
{
    /// <summary>Gets the tokens so far; null while none are counted.</summary>
    public UsageDetails? Usage { get; protected set; }

    /// <summary>Gets whether the last event said that there are no more.</summary>
    public virtual bool IsOver => false;

    /// <summary>An answer in the dialect of its first document: some servers answer a chat completion with a response.</summary>
    public static Answer For(JsonElement first, OpenAIRequest request) =>
        first.Text("object"u8) == "response" || first.Text("type"u8) is { } type && (type == "error" || type.StartsWith("response.", StringComparison.Ordinal))
            ? new ResponsesAnswer(request.Optional)
            : new ChatAnswer(request.Optional, request.OutputTool);

    /// <summary>Takes in a document.</summary>
    /// <returns>What may leave at once. It is empty when the model wrote something that has to wait; null when it wrote nothing.</returns>
    /// <exception cref="ProviderException">It is an error.</exception>
    public abstract ChatResponseUpdate? Add(JsonElement root);

    /// <summary>The failure that an error event tells of.</summary>
    public abstract ProviderException Failure(JsonElement error);

    /// <summary>Ends the answer.</summary>
    /// <param name="isMarked">Whether the provider said itself that this is the end.</param>
    /// <param name="isUsageDue">Whether counts of tokens were asked for; without them and the mark, something is missing.</param>
    /// <returns>What had to wait for the end: tool calls, refusals, further choices; the finish reason and the usage.</returns>
    /// <exception cref="ProviderException"><c>provider_bad_response</c>: it is not whole.</exception>
    public abstract List<ChatResponseUpdate> End(bool isMarked, bool isUsageDue);
}
