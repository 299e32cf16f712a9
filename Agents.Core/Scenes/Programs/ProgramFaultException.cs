namespace Agents.Core.Scenes.Programs;

/// <summary>Ends the drawing of one operation with a <see cref="ProgramFault"/>. It never leaves the expansion of a program.</summary>
/// <param name="path">The place within the operation, e.g. <c>target.part</c>; empty for the operation as a whole.</param>
/// <param name="message">What is wrong and what to change; shown to the author.</param>
public sealed class ProgramFaultException(string path, string message) : Exception(message)
{
    /// <summary>Gets the place within the operation that was being drawn.</summary>
    public string Path { get; } = path;
}
