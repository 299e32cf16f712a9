using System.Text.Json;
using Agents.Core.Errors;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Runs;

/// <summary>The one loop of model and tools. Safe for concurrent use.</summary>
public sealed partial class AgentRunner(IOptions<RunOptions> options, TimeProvider timeProvider, ILogger<AgentRunner> logger)
{
    // Indentation costs tokens and says nothing.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    private const int MaxNameLength = 200;

    // One piece is one frame of a wire: well below 1 MiB even when every character is escaped.
    private const int MaxPieceLength = 128 * 1024;

    /// <summary>Runs a session to its end: the model speaks, its tools run side by side, until it calls none.</summary>
    /// <param name="session">The run of an agent.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="output">Where events go.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What the assistant said, in short.</returns>
    /// <exception cref="AgentException">A limit is reached, or the agent refuses the result.</exception>
    public async Task<string?> RunAsync(
        AgentSession session, IChatClient model, RunOutput output, CancellationToken cancellationToken)
    {
        var callIds = new HashSet<string>(StringComparer.Ordinal);
        await session.StartAsync(cancellationToken);
        if (!session.NeedsModel)
        {
            return await session.CompleteAsync(cancellationToken);
        }

        for (var step = 1; step <= options.Value.MaxSteps; step++)
        {
            var name = $"model-{step}";
            await output.EmitAsync(new StepStarted { Name = name });
            var calls = new List<FunctionCallContent>();
            var contents = new List<AIContent>();
            ChatFinishReason? finishReason = null;
            await using var answer = model.GetStreamingResponseAsync(session.Messages, session.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await answer.MoveNextAsync())
            {
                var update = answer.Current;
                finishReason = update.FinishReason ?? finishReason;
                foreach (var content in update.Contents)
                {
                    switch (content)
                    {
                        case TextContent { Text.Length: > 0 } text:
                            contents.Add(text);
                            await session.OnTextAsync(text.Text, cancellationToken);
                            break;
                        case FunctionCallContent call:
                            contents.Add(call);
                            calls.Add(call);
                            break;
                        default:
                            break;
                    }
                }
            }

            await session.OnTurnEndedAsync(finishReason, calls.Count > 0, cancellationToken);
            await output.EmitAsync(new StepFinished { Name = name });
            if (calls.Count == 0)
            {
                return await session.CompleteAsync(cancellationToken);
            }

            session.Messages.Add(new ChatMessage(ChatRole.Assistant, contents));
            session.Messages.Add(new ChatMessage(ChatRole.Tool, await CallToolsAsync([.. calls.Select(call => (call, UniqueId(call, callIds)))], session, output, cancellationToken)));
        }

        throw new AgentException(ErrorCodes.BudgetExceeded, $"The run reached its limit of {options.Value.MaxSteps} model calls.");
    }

    private async Task<IList<AIContent>> CallToolsAsync(
        List<(FunctionCallContent Call, string Id)> calls, AgentSession session, RunOutput output, CancellationToken cancellationToken)
    {
        foreach (var (call, id) in calls)
        {
            var arguments = Serialize(call.Arguments ?? new Dictionary<string, object?>(StringComparer.Ordinal));
            await output.EmitAsync(
            [
                new ToolCallStarted { CallId = id, Name = Shorten(call.Name) },
                .. Cut(arguments).Select(piece => new ToolCallArguments { CallId = id, Arguments = piece }),
                new ToolCallEnded { CallId = id },
            ]);
        }

        return [.. await Task.WhenAll(calls.Select(call => CallToolAsync(call.Call, call.Id, session, output, cancellationToken)))];
    }

    // Models repeat ids, in one turn or the next; the events of a run tell calls apart by them.
    private static string UniqueId(FunctionCallContent call, HashSet<string> taken)
    {
        var wanted = string.IsNullOrEmpty(call.CallId) ? "call" : Shorten(call.CallId);
        var id = wanted;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = $"{wanted}-{number}";
        }

        return id;
    }

    private static string Shorten(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength];

    private static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + MaxPieceLength);
            end += end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            yield return text[start..end];
            start = end;
        }
    }

    private async Task<AIContent> CallToolAsync(
        FunctionCallContent call, string id, AgentSession session, RunOutput output, CancellationToken cancellationToken)
    {
        var (content, isError) = await InvokeAsync(call, session, cancellationToken);
        await output.EmitAsync(new ToolCallResult { CallId = id, Content = content, IsError = isError });
        return new FunctionResultContent(call.CallId, content);
    }

    // Three audiences: the model gets a sentence it can act on, the log gets the exception, the caller sees the sentence too.
    private async Task<(string Content, bool IsError)> InvokeAsync(
        FunctionCallContent call, AgentSession session, CancellationToken cancellationToken)
    {
        if (session.Options.Tools?.OfType<AIFunction>().FirstOrDefault(tool => string.Equals(tool.Name, call.Name, StringComparison.Ordinal)) is not { } tool)
        {
            var known = string.Join(", ", session.Options.Tools?.Select(offered => offered.Name) ?? []);
            return (Error($"There is no tool \"{Shorten(call.Name)}\". The tools are: {known}."), true);
        }

        if (call.Exception is not null)
        {
            return (Error("The arguments are not valid JSON."), true);
        }

        using var clock = new CancellationTokenSource(options.Value.ToolTimeout, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            var result = await tool.InvokeAsync(new AIFunctionArguments(call.Arguments, StringComparer.Ordinal), both.Token).AsTask().WaitAsync(both.Token);
            return (result as string ?? Serialize(result), false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && clock.IsCancellationRequested)
        {
            return (Error($"The tool took longer than {options.Value.ToolTimeout.TotalSeconds:0} s and was stopped."), true);
        }
        catch (AgentException exception)
        {
            return (Error(exception.Message), true);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogToolFailed(logger, call.Name, exception);
            return (Error(exception is ArgumentException or JsonException
                ? "The arguments do not fit the tool's schema."
                : "The tool failed. Try again, or go on without it."), true);
        }
    }

    private static string Error(string message) => Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["error"] = message });

    private static string Serialize(object? value) => JsonSerializer.Serialize(value, Compact.GetTypeInfo(value?.GetType() ?? typeof(object)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tool {Tool} failed")]
    private static partial void LogToolFailed(ILogger logger, string tool, Exception exception);
}
