namespace Agents.Core.Output;

/// <summary>Keeps the first problems and counts the rest, so that a hostile document cannot fill memory with complaints.</summary>
internal sealed class JsonProblemLog
{
    private const int Kept = 100;

    private readonly List<JsonProblem> _problems = [];

    public IReadOnlyList<JsonProblem> Problems => _problems;

    public long Count { get; private set; }

    public void Add(JsonProblemKind kind, long offset, ReadOnlySpan<byte> path, int index, ReadOnlySpan<byte> detail = default)
    {
        Count++;
        if (_problems.Count < Kept)
        {
            _problems.Add(new JsonProblem(
                kind,
                offset,
                JsonText.FromUtf8(path),
                index,
                detail.IsEmpty ? null : JsonText.FromUtf8(detail)));
        }
    }
}
