using System.Text;
using Agents.Tests.Fakes;

namespace Agents.Tests.Models.Providers;

/// <summary>What a scripted provider answers to one request.</summary>
internal sealed record ScriptedAnswer
{
    public int Status { get; init; } = 200;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string> { ["content-type"] = "text/event-stream" };

    /// <summary>Gets the body; each chunk is flushed by itself.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Chunks { get; init; } = [];

    /// <summary>Gets where the provider stops before it sends its headers; null: nowhere.</summary>
    public Gate? BeforeHeaders { get; init; }

    /// <summary>Gets where the provider stops before a chunk (its number, and the gate); the headers are out by then.</summary>
    public (int Chunk, Gate Gate)? BeforeChunk { get; init; }

    /// <summary>Gets whether the connection breaks after the last chunk instead of ending.</summary>
    public bool Aborts { get; init; }

    /// <summary>Gets whether the chunks repeat until the caller leaves.</summary>
    public bool IsEndless { get; init; }

    public static ScriptedAnswer Stream(params string[] events) =>
        new() { Chunks = [.. events.Select(one => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"data: {one}\n\n"))] };

    public static ScriptedAnswer Text(string body, int status = 200, string type = "application/json", params (string Name, string Value)[] headers) => new()
    {
        Status = status,
        Headers = headers.Append(("content-type", type)).ToDictionary(header => header.Item1, header => header.Item2),
        Chunks = [Encoding.UTF8.GetBytes(body)],
    };

    /// <summary>The same answer, ended after so many bytes.</summary>
    public ScriptedAnswer CutAt(int offset, bool aborts)
    {
        var whole = Chunks.SelectMany(chunk => chunk.ToArray()).Take(offset).ToArray();
        return this with { Chunks = [whole], Aborts = aborts };
    }

    /// <summary>The same answer in chunks of so many bytes.</summary>
    public ScriptedAnswer InChunksOf(int size) =>
        this with { Chunks = [.. Chunks.SelectMany(chunk => chunk.ToArray()).Chunk(size).Select(chunk => (ReadOnlyMemory<byte>)chunk)] };
}
