using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>Writes the events of a run in one client's protocol. It holds no state between calls; safe for concurrent use.</summary>
internal interface IRunWire
{
    /// <summary>Gets the content type of the answer.</summary>
    string ContentType { get; }

    /// <summary>Gets whether the status waits for the first content, so that an early failure is a problem document.</summary>
    bool HoldsStatus { get; }

    /// <summary>Whether an event is content in this sense; asked only where the status waits.</summary>
    bool IsContent(RunEvent runEvent) => runEvent is VoxelsAdded or VoxelsRemoved or VoxelsReplaced or RunCompleted;

    /// <summary>Writes the run to its end, live.</summary>
    Task WriteAsync(RunStream stream, CancellationToken cancellationToken);
}
