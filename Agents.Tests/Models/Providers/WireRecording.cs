using System.Text;

namespace Agents.Tests.Models.Providers;

/// <summary>One recorded exchange.</summary>
/// <param name="Name">The file's path below the fixtures, e.g. <c>openai/error-404-model.json</c>.</param>
/// <param name="Kind">Such as chat, chat-stream, error.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Headers">The answer's headers.</param>
/// <param name="Body">The answer's body.</param>
internal sealed record WireRecording(string Name, string Kind, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public ScriptedAnswer ToAnswer() => new() { Status = Status, Headers = Headers, Chunks = [Body] };

    public bool IsStream => Headers.TryGetValue("content-type", out var type) && type.StartsWith("text/event-stream", StringComparison.Ordinal);

    public override string ToString() => $"{Name} ({Encoding.UTF8.GetCharCount(Body)})";
}
