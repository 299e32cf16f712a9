using System.Buffers;
using System.Globalization;
using System.Text;

namespace Agents.Api.Wires;

/// <summary>The framing of server-sent events. Lines end with LF: AG-UI's client splits on nothing else.</summary>
/// <remarks>Our frames are written into the response's own buffer, which <c>TypedResults.ServerSentEvents</c> cannot: it takes an item a frame
/// and serialises it, while a frame of 4,096 voxels here is written once, straight from the packed form.</remarks>
internal static class ServerSentEvents
{
    public const string ContentType = "text/event-stream";

    /// <summary>Begins a frame; its data, one line, comes next.</summary>
    public static void Begin(IBufferWriter<byte> writer, string runId, int sequence, string? eventName = null)
    {
        if (eventName is not null)
        {
            Write(writer, "event: ");
            Write(writer, eventName);
            Write(writer, "\n");
        }

        Write(writer, "id: ");
        Write(writer, runId);
        Write(writer, ":");
        Write(writer, sequence.ToString(CultureInfo.InvariantCulture));
        Write(writer, "\ndata: ");
    }

    /// <summary>Begins a frame without an id: it belongs to the next one, which has it.</summary>
    public static void Begin(IBufferWriter<byte> writer) => Write(writer, "data: ");

    /// <summary>Ends a frame.</summary>
    public static void End(IBufferWriter<byte> writer) => writer.Write("\n\n"u8);

    /// <summary>A comment that every client ignores.</summary>
    public static void Ping(IBufferWriter<byte> writer) => writer.Write(": ping\n\n"u8);

    private static void Write(IBufferWriter<byte> writer, string text) => Encoding.UTF8.GetBytes(text, writer);
}
