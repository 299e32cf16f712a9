namespace Agents.Core.Scenes.Programs;

/// <summary>Stops the work on one operation; whoever applies operations turns it into a <see cref="ProgramFault"/>.</summary>
/// <param name="path">The place in the operation, e.g. <c>size.x</c>; empty for the whole.</param>
/// <param name="message">What is wrong with which value and what to change; may be shown.</param>
/// <param name="isOverLimit">Whether it is well-formed, but more than a limit allows.</param>
public sealed class ProgramFaultException(string path, string message, bool isOverLimit = false) : Exception(message)
{
    /// <summary>Gets the place in the operation.</summary>
    public string Path { get; } = path;

    /// <summary>Gets whether it is well-formed, but more than a limit allows.</summary>
    public bool IsOverLimit { get; } = isOverLimit;
}
