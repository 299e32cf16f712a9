using System.Runtime.ExceptionServices;
using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Runs;

/// <summary>The one loop of model and tools. Safe for concurrent use.</summary>
public sealed class AgentRunner(IOptions<RunOptions> options, TimeProvider timeProvider, ILogger<AgentRunner> logger)
{
    /// <summary>
    /// Runs a session to its end: the model speaks, its tools run side by side, until it calls none and the session needs nothing more of it.
    /// </summary>
    /// <param name="session">The run of an agent.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="output">Where events go.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What the assistant said, in short.</returns>
    /// <exception cref="AgentException">A limit is reached, or the agent refuses the result.</exception>
    /// <exception cref="ProviderException">The model failed, and the session has no result without it.</exception>
    public async Task<string?> RunAsync(
        AgentSession session, IChatClient model, RunOutput output, CancellationToken cancellationToken)
    {
        await session.StartAsync(cancellationToken);
        if (!session.NeedsModel)
        {
            return await session.CompleteAsync(cancellationToken);
        }

        var limits = options.Value;
        var tools = new ToolRunner(session, output, limits, timeProvider, logger);
        var reader = new TurnReader(session, new RunSpeech(output, isReasoning: true));
        var left = new Dictionary<FollowUpKind, int> { [FollowUpKind.Repair] = limits.MaxRepairs, [FollowUpKind.Continuation] = limits.MaxContinuations };
        var canMend = model.GetService(typeof(ModelTraits)) is not ModelTraits { IsDeterministic: true };
        IReadOnlyList<ChatMessage> asked = [];
        for (var step = 1; step <= limits.MaxSteps; step++)
        {
            var name = $"model-{step}";
            var turn = await AskAsync(
                output.EmitAsync(new StepStarted { Name = name }),
                reader.ReadAsync(model.GetStreamingResponseAsync([.. session.Messages, .. asked], session.Options, cancellationToken), cancellationToken));
            await session.OnTurnEndedAsync(turn.FinishReason, turn.Calls.Count > 0, cancellationToken);
            await output.EmitAsync(new StepFinished { Name = name });
            if (turn.Calls.Count > 0)
            {
                var (results, isPending) = await tools.CallAsync(turn.Calls, cancellationToken);
                if (isPending)
                {
                    return await session.PauseAsync(cancellationToken);
                }

                foreach (var message in asked)
                {
                    session.Messages.Add(message);
                }

                asked = [];
                session.Messages.Add(new ChatMessage(ChatRole.Assistant, [.. turn.Contents]));
                session.Messages.Add(new ChatMessage(ChatRole.Tool, results));
                continue;
            }

            var next = canMend ? await session.FollowUpAsync(turn, cancellationToken) : null;
            if (next is null || step == limits.MaxSteps || left[next.Kind]-- <= 0)
            {
                if (turn.Failure is { } failure && !session.HasResult)
                {
                    ExceptionDispatchInfo.Throw(failure);
                }

                return await session.CompleteAsync(cancellationToken);
            }

            asked = next.Messages;
        }

        throw new AgentException(ErrorCodes.BudgetExceeded, $"The run reached its limit of {limits.MaxSteps} model calls.");
    }

    // The provider is asked while the step's beginning is being stored; what it says comes behind it all the same, since events keep their order.
    private static async Task<ModelTurn> AskAsync(Task begun, Task<ModelTurn> turn)
    {
        try
        {
            return await turn;
        }
        finally
        {
            await begun;
        }
    }
}
