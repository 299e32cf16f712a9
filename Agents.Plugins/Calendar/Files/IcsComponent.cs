namespace Agents.Plugins.Calendar.Files;

/// <summary>The lines of one VEVENT, those of components inside it left out.</summary>
/// <param name="Line">The line of its BEGIN.</param>
/// <param name="Lines">Its content lines.</param>
/// <param name="IsCancelled">Whether the file says that all of it is cancelled (METHOD:CANCEL).</param>
internal sealed record IcsComponent(int Line, IReadOnlyList<IcsLine> Lines, bool IsCancelled)
{
    public IcsLine? Find(string name)
    {
        foreach (var line in Lines)
        {
            if (line.Name == name)
            {
                return line;
            }
        }

        return null;
    }

    public IEnumerable<IcsLine> All(string name) => Lines.Where(line => line.Name == name);

    public string? Text(string name) => Find(name) is { } line ? IcsLexer.Unescape(line.Value) : null;
}
