using System.Runtime.CompilerServices;
using System.Text;
using NUnit.Framework;

namespace Agents.Tests.Wires;

/// <summary>Reads server-sent events as AG-UI's client does: frames end with two LF and nothing else, a comment is a frame of its own.</summary>
internal static class SseReader
{
    public static async IAsyncEnumerable<SseFrame> ReadAsync(
        HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var text = new StringBuilder();
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[bytes.Length + 1];
        int read;
        while ((read = await body.ReadAsync(bytes, cancellationToken)) > 0)
        {
            text.Append(chars, 0, decoder.GetChars(bytes, 0, read, chars, 0));
            var all = text.ToString();
            var start = 0;
            for (int end; (end = all.IndexOf("\n\n", start, StringComparison.Ordinal)) >= 0; start = end + 2)
            {
                yield return Parse(all[start..end]);
            }

            text.Remove(0, start);
        }

        Assert.That(text.ToString(), Is.Empty, "the last frame is whole");
    }

    private static SseFrame Parse(string frame)
    {
        Assert.That(frame, Does.Not.Contain('\r'));
        if (frame.StartsWith(':'))
        {
            Assert.That(frame, Does.Not.Contain('\n'));
            return new SseFrame(null, null);
        }

        var lines = frame.Split('\n');
        Assert.That(Encoding.UTF8.GetByteCount(frame), Is.LessThanOrEqualTo(1024 * 1024));
        Assert.That(lines[^1], Does.StartWith("data: {"));
        if (lines.Length == 1)
        {
            // The first frame of the two that a thought's beginning and end are; the second has the event's id.
            Assert.That(frame, Does.Contain("\"REASONING_"));
            return new SseFrame(null, frame[6..]);
        }

        Assert.That(lines, Has.Length.EqualTo(2), frame);
        Assert.That(lines[0], Does.StartWith("id: "));
        return new SseFrame(lines[0][4..], lines[1][6..]);
    }
}
