namespace Agents.Plugins.Calendar.Files;

/// <summary>A content line of an ICS file, unfolded.</summary>
/// <param name="Number">The line of the file where it begins, from 1.</param>
/// <param name="Name">The property, in capitals.</param>
/// <param name="Parameters">Names in capitals; of several values the first.</param>
/// <param name="Value">As written, escapes included.</param>
internal sealed record IcsLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);
}
