using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>What came of one call of the model.</summary>
/// <param name="Contents">The answer in its order, as it goes back to the model.</param>
/// <param name="FinishReason">Why the model stopped; null when it did not say.</param>
/// <param name="Failure">What broke the answer off after text had come; null when it was whole.</param>
public sealed record ModelTurn(IReadOnlyList<AIContent> Contents, ChatFinishReason? FinishReason, ProviderException? Failure)
{
    /// <summary>Gets the tools it calls; none when it broke off, for a call may have been cut.</summary>
    public IReadOnlyList<FunctionCallContent> Calls { get; } = Failure is null ? [.. Contents.OfType<FunctionCallContent>()] : [];
}
