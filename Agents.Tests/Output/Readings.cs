using System.Text;
using Agents.Core.Output;
using Agents.Core.Scenes;

namespace Agents.Tests.Output;

/// <summary>Reads documents cut at given places and writes down all that came out, so that two readings can be compared.</summary>
internal static class Readings
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Every piece as "path[index]@offset=bytes", then the summary.</summary>
    public static List<string> Pieces(byte[] document, IEnumerable<int> cuts, IncrementalJsonOptions? options = null)
    {
        using var reader = new IncrementalJsonReader(options ?? IncrementalJsonOptions.BuildProgram);
        var seen = new List<string>();
        foreach (var part in Cut(document, cuts))
        {
            // A copy that is wiped afterwards: a reader that keeps a chunk would show.
            var copy = part.ToArray();
            ReadOnlySpan<byte> chunk = copy;
            while (reader.TryRead(ref chunk, out var piece))
            {
                seen.Add($"{Encoding.UTF8.GetString(piece.Path)}[{piece.Index}]@{piece.Offset}={Convert.ToHexString(piece.Utf8)}");
            }

            Array.Fill(copy, (byte)'#');
        }

        seen.Add(Describe(reader.Complete()));
        return seen;
    }

    /// <summary>The items as text.</summary>
    public static List<string> Items(string document, IncrementalJsonOptions? options = null) => Values(document, JsonPieceKind.Item, options);

    /// <summary>The members as "path=text".</summary>
    public static List<string> Members(string document, IncrementalJsonOptions? options = null) => Values(document, JsonPieceKind.Member, options);

    public static JsonReadSummary Summary(string document, IncrementalJsonOptions? options = null)
    {
        using var reader = new IncrementalJsonReader(options ?? IncrementalJsonOptions.BuildProgram);
        ReadOnlySpan<byte> chunk = Utf8(document);
        while (reader.TryRead(ref chunk, out _))
        {
            // Only the summary matters here.
        }

        return reader.Complete();
    }

    /// <summary>Every voxel and member, then the summary.</summary>
    public static List<string> VoxelLog(byte[] document, IEnumerable<int> cuts, int room = 7)
    {
        var seen = new List<string>();
        using var reader = new VoxelListReader(Resolve, member => seen.Add($"{Encoding.UTF8.GetString(member.Path)}={Convert.ToHexString(member.Utf8)}"));
        var buffer = new Voxel[room];
        foreach (var part in Cut(document, cuts))
        {
            var copy = part.ToArray();
            ReadOnlySpan<byte> chunk = copy;
            while (reader.Read(ref chunk, buffer) is var count and > 0)
            {
                seen.AddRange(buffer.Take(count).Select(voxel => voxel.ToString()));
            }

            Array.Fill(copy, (byte)'#');
        }

        // A member is handed out between voxels of one call, so its place among them depends on the cuts; its order among members does not.
        var ordered = seen.Where(line => line.StartsWith("Voxel", StringComparison.Ordinal)).Concat(seen.Where(line => !line.StartsWith("Voxel", StringComparison.Ordinal))).ToList();
        ordered.Add(Describe(reader.Complete()));
        return ordered;
    }

    public static (List<Voxel> Voxels, JsonReadSummary Summary) Voxels(string document)
    {
        using var reader = new VoxelListReader(Resolve);
        var voxels = new List<Voxel>();
        var buffer = new Voxel[16];
        ReadOnlySpan<byte> chunk = Utf8(document);
        while (reader.Read(ref chunk, buffer) is var count and > 0)
        {
            voxels.AddRange(buffer.Take(count));
        }

        return (voxels, reader.Complete());
    }

    /// <summary>Chunks of one byte.</summary>
    public static IEnumerable<int> EveryByte(byte[] document) => Enumerable.Range(1, Math.Max(0, document.Length - 1));

    private static byte Resolve(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("red"u8) ? (byte)1 : name.SequenceEqual("grün"u8) ? (byte)2 : (byte)0;

    private static List<string> Values(string document, JsonPieceKind kind, IncrementalJsonOptions? options)
    {
        using var reader = new IncrementalJsonReader(options ?? IncrementalJsonOptions.BuildProgram);
        var seen = new List<string>();
        ReadOnlySpan<byte> chunk = Utf8(document);
        while (reader.TryRead(ref chunk, out var piece))
        {
            if (piece.Kind == kind)
            {
                var text = Encoding.UTF8.GetString(piece.Utf8);
                seen.Add(kind == JsonPieceKind.Item ? text : $"{Encoding.UTF8.GetString(piece.Path)}={text}");
            }
        }

        return seen;
    }

    private static IEnumerable<byte[]> Cut(byte[] document, IEnumerable<int> cuts)
    {
        var from = 0;
        foreach (var cut in cuts.Append(document.Length))
        {
            yield return document[from..cut];
            from = cut;
        }
    }

    private static string Describe(JsonReadSummary summary) =>
        $"{summary.Outcome} {summary.Notes} items {summary.ItemCount} bytes {summary.BytesRead} finished {summary.FinishedBytes} "
        + $"problems {summary.ProblemCount}: {string.Join("; ", summary.Problems)}";
}
