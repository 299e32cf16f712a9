using System.Net;

namespace Agents.Tests.Models.Providers;

/// <summary>
/// Answers without a socket, for the many thousand cuts of a recording: each read of the body gives at most so many bytes.
/// </summary>
internal sealed class BytesHandler(WireRecording recording) : HttpMessageHandler
{
    /// <summary>Gets or sets after how many bytes the body ends.</summary>
    public int Length { get; set; } = recording.Body.Length;

    /// <summary>Gets or sets whether the body breaks off there instead of ending.</summary>
    public bool Breaks { get; set; }

    /// <summary>Gets or sets how many bytes a read gives.</summary>
    public int ReadSize { get; set; } = int.MaxValue;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage((HttpStatusCode)recording.Status)
        {
            Content = new StreamContent(new Pieces(recording.Body.AsMemory(0, Length), ReadSize, Breaks)),
        };
        foreach (var (name, value) in recording.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return Task.FromResult(response);
    }

    private sealed class Pieces(ReadOnlyMemory<byte> bytes, int size, bool breaks) : Stream
    {
        private ReadOnlyMemory<byte> _left = bytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Take(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Take(buffer.AsSpan(offset, count)));

        public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Take(Span<byte> target)
        {
            if (_left.IsEmpty && breaks)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "cut");
            }

            var count = Math.Min(Math.Min(_left.Length, size), target.Length);
            _left.Span[..count].CopyTo(target);
            _left = _left[count..];
            return count;
        }
    }
}
