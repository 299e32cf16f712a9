namespace Agents.Core.Scenes.Programs;

/// <summary>A program asks for something that cannot be done; the message may be shown to its author.</summary>
/// <param name="path">Where in the program, e.g. <c>operations[2].target</c>; relative to the operation when code that sees one operation throws it.</param>
/// <param name="message">What is wrong, with which value, and what to change.</param>
public sealed class ProgramFaultException(string path, string message) : Exception(message)
{
    /// <summary>Gets where in the program, as a path of member names and indices.</summary>
    public string Path { get; } = path;
}
