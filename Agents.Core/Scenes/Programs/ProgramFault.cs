namespace Agents.Core.Scenes.Programs;

/// <summary>Why a program, or one operation of it, cannot be used: text that may be shown to its author, who may be a model.</summary>
/// <param name="Path">The place in the program, e.g. <c>operations[3].size.x</c>; empty for the whole text.</param>
/// <param name="Message">What is wrong with which value and what to change.</param>
/// <param name="IsOverLimit">Whether it is well-formed, but more than a limit allows.</param>
public sealed record ProgramFault(string Path, string Message, bool IsOverLimit = false)
{
    /// <summary>The same fault seen from one level further out.</summary>
    internal ProgramFault Under(string outer) => this with { Path = Join(outer, Path) };

    /// <summary>Joins two paths, an index without and a member with a dot.</summary>
    internal static string Join(string outer, string inner) =>
        outer.Length == 0 ? inner : inner.Length == 0 ? outer : inner[0] == '[' ? outer + inner : $"{outer}.{inner}";
}
