using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Agents.Tests.Fakes;

/// <summary>What a scripted model does in one call, step by step.</summary>
internal sealed class Script
{
    private readonly List<Func<CancellationToken, Task<ChatResponseUpdate?>>> _steps = [];

    /// <summary>One chunk of text for each argument.</summary>
    public Script Say(params string[] chunks)
    {
        foreach (var chunk in chunks)
        {
            Add(new TextContent(chunk));
        }

        return this;
    }

    /// <summary>The text cut into chunks of so many characters.</summary>
    public Script SayCut(string text, int length) => Say([.. text.Chunk(length).Select(chunk => new string(chunk))]);

    public Script Call(string id, string name, IDictionary<string, object?>? arguments = null) => Add(new FunctionCallContent(id, name, arguments));

    public Script Add(AIContent content) => Step(_ => new ChatResponseUpdate(ChatRole.Assistant, [content]));

    public Script Finish(ChatFinishReason reason) => Step(_ => new ChatResponseUpdate(ChatRole.Assistant, []) { FinishReason = reason });

    public Script Usage(long input, long output) => Add(new UsageContent(new UsageDetails { InputTokenCount = input, OutputTokenCount = output }));

    public Script Throw(Exception exception) => Step(_ => throw exception);

    /// <summary>Stops until the gate opens or the call is cancelled.</summary>
    public Script Wait(Gate gate) => Wait(gate.PassAsync);

    /// <summary>Stops until the gate opens, deaf to cancellation.</summary>
    public Script WaitDeaf(Gate gate) => Wait(_ => gate.PassAsync(CancellationToken.None));

    public async IAsyncEnumerable<ChatResponseUpdate> PlayAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            if (await step(cancellationToken) is { } update)
            {
                yield return update;
            }
        }
    }

    private Script Wait(Func<CancellationToken, Task> wait)
    {
        _steps.Add(async cancellationToken =>
        {
            await wait(cancellationToken);
            return null;
        });
        return this;
    }

    private Script Step(Func<CancellationToken, ChatResponseUpdate> step)
    {
        _steps.Add(cancellationToken => Task.FromResult<ChatResponseUpdate?>(step(cancellationToken)));
        return this;
    }
}
