using System.Text;

namespace Agents.Tests.Wires;

/// <summary>The text of an answer that is still being written.</summary>
internal sealed class StreamText(Stream body) : IAsyncDisposable
{
    private readonly StringBuilder _text = new();
    private readonly byte[] _piece = new byte[64 * 1024];

    public string Text => _text.ToString();

    public static async Task<StreamText> OpenAsync(HttpResponseMessage response) => new(await response.Content.ReadAsStreamAsync());

    /// <summary>Reads until the text holds a marker.</summary>
    public async Task ReadUntilAsync(string marker)
    {
        while (!Text.Contains(marker, StringComparison.Ordinal))
        {
            if (!await ReadAsync())
            {
                throw new EndOfStreamException($"The answer ended without '{marker}': {Text}");
            }
        }
    }

    public async Task<string> ReadToEndAsync()
    {
        bool isMore;
        do
        {
            isMore = await ReadAsync();
        }
        while (isMore);

        return Text;
    }

    public ValueTask DisposeAsync() => body.DisposeAsync();

    private async Task<bool> ReadAsync()
    {
        // The texts of these tests are ASCII: a cut character is no concern.
        var read = await body.ReadAsync(_piece);
        _text.Append(Encoding.ASCII.GetString(_piece, 0, read));
        return read > 0;
    }
}
