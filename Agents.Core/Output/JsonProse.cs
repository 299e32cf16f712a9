using System.Buffers;
using System.Text;

namespace Agents.Core.Output;

/// <summary>The text around a document that is meant for a person, as it comes: without fences, and without the white space at its ends.</summary>
internal sealed class JsonProse
{
    private readonly ArrayBufferWriter<byte> _ready = new();
    private readonly List<byte> _space = [];
    private bool _started;
    private bool _isParagraph;
    private bool _muted;

    /// <summary>Takes a byte of text; white space waits until more text follows.</summary>
    public void Add(byte b)
    {
        if (_muted)
        {
            return;
        }

        if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            // A run of white space longer than this says no more than its beginning.
            if (_started && !_isParagraph && _space.Count < 64)
            {
                _space.Add(b);
            }

            return;
        }

        foreach (var space in _space)
        {
            Write(space);
        }

        _space.Clear();
        _isParagraph = false;
        _started = true;
        Write(b);
    }

    /// <summary>The document ended here: what follows is another paragraph.</summary>
    public void Break()
    {
        _space.Clear();
        _isParagraph = _started;
        _space.AddRange(_started ? "\n\n"u8 : default);
    }

    /// <summary>From here on nothing is meant for a person.</summary>
    public void Mute() => _muted = true;

    /// <summary>The text since the last call.</summary>
    public string Take()
    {
        if (_ready.WrittenCount == 0)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(_ready.WrittenSpan);
        _ready.ResetWrittenCount();
        return text;
    }

    private void Write(byte b)
    {
        _ready.GetSpan(1)[0] = b;
        _ready.Advance(1);
    }
}
