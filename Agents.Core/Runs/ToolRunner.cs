using System.Text.Json;
using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Agents.Core.Runs;

/// <summary>Carries out the tool calls of one run, those of a turn side by side: exactly one result for each, whatever happens.</summary>
internal sealed partial class ToolRunner(AgentSession session, RunOutput output, RunOptions options, TimeProvider timeProvider, ILogger logger)
{
    // Indentation costs tokens and says nothing.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    private const int MaxNameLength = 200;

    // One piece is one frame of a wire: well below 1 MiB even when every character is escaped.
    private const int MaxPieceLength = 128 * 1024;

    private readonly HashSet<string> _callIds = new(StringComparer.Ordinal);
    private int _failures;

    /// <summary>Announces all calls and carries out those that are the service's; those of the client's tools get no result here.</summary>
    /// <returns>The results for the model, in the order of the calls, and whether the client has calls to answer.</returns>
    /// <exception cref="AgentException"><c>budget_exceeded</c>: too many calls failed in this run.</exception>
    public async Task<(IList<AIContent> Results, bool IsPending)> CallAsync(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var named = calls.Select(call => (Call: call, Id: UniqueId(call))).ToList();
        foreach (var (call, id) in named)
        {
            await AnnounceAsync(call, id);
        }

        var ours = named.Where(entry => !IsClients(entry.Call)).ToList();
        var results = await Task.WhenAll(ours.Select(entry => CallAsync(entry.Call, entry.Id, cancellationToken)));
        return _failures <= options.MaxToolFailures
            ? ([.. results], ours.Count < named.Count)
            : throw new AgentException(ErrorCodes.BudgetExceeded, $"More than {options.MaxToolFailures} tool calls of the run failed, which is the limit.");
    }

    private bool IsClients(FunctionCallContent call) => session.Options.Tools?
        .FirstOrDefault(tool => string.Equals(tool.Name, call.Name, StringComparison.Ordinal)) is AIFunctionDeclaration and not AIFunction;

    private Task AnnounceAsync(FunctionCallContent call, string id)
    {
        var arguments = Serialize(call.Arguments ?? new Dictionary<string, object?>(StringComparer.Ordinal));
        List<RunEvent> events = [new ToolCallStarted { CallId = id, Name = Shorten(call.Name) }];
        if (ToolCallState.Save(call) is { } state)
        {
            events.Add(new ToolCallSigned { CallId = id, Value = state });
        }

        return output.EmitAsync(
        [
            .. events,
            .. Cut(arguments).Select(piece => new ToolCallArguments { CallId = id, Arguments = piece }),
            new ToolCallEnded { CallId = id },
        ]);
    }

    // Models repeat ids, in one turn or the next; the events of a run tell calls apart by them.
    private string UniqueId(FunctionCallContent call)
    {
        var wanted = string.IsNullOrEmpty(call.CallId) ? "call" : Shorten(call.CallId);
        var id = wanted;
        for (var number = 2; !_callIds.Add(id); number++)
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

    private async Task<AIContent> CallAsync(FunctionCallContent call, string id, CancellationToken cancellationToken)
    {
        var (content, isError) = await InvokeAsync(call, cancellationToken);
        if (isError)
        {
            Interlocked.Increment(ref _failures);
        }

        await output.EmitAsync(new ToolCallResult { CallId = id, Content = content, IsError = isError });
        return new FunctionResultContent(call.CallId, content);
    }

    // Three audiences: the model gets a sentence it can act on, the log gets the exception, the caller sees the sentence too.
    private async Task<(string Content, bool IsError)> InvokeAsync(FunctionCallContent call, CancellationToken cancellationToken)
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

        using var clock = new CancellationTokenSource(options.ToolTimeout, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            var result = await tool.InvokeAsync(new AIFunctionArguments(call.Arguments, StringComparer.Ordinal), both.Token).AsTask().WaitAsync(both.Token);
            return (result as string ?? Serialize(result), false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && clock.IsCancellationRequested)
        {
            return (Error($"The tool took longer than {options.ToolTimeout.TotalSeconds:0} s and was stopped."), true);
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
