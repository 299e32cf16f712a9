using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>An operation that was not built.</summary>
/// <param name="Number">Its place among all operations of all answers, from 0.</param>
/// <param name="Fault">Why.</param>
/// <param name="Text">Its JSON; null when it is too long to be shown again.</param>
internal sealed record FaultyOperation(int Number, ProgramFault Fault, string? Text)
{
    /// <summary>Gets the reason, with the place inside the operation.</summary>
    public string Reason => Fault.Path.IndexOf(']', StringComparison.Ordinal) is var end && end >= 0 && end + 1 < Fault.Path.Length
        ? $"{Fault.Path[(end + 1)..].TrimStart('.')}: {Fault.Message}"
        : Fault.Message;
}
