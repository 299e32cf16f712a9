using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Agents.Plugins.Scenes;

/// <summary>What is finished of a program, in few words: enough for its author to go on.</summary>
internal sealed class OperationOutline
{
    private const int MaxLength = 1400;
    private const int MaxLabels = 200;
    private const int MaxLabelLength = 80;
    private const int MaxLastLength = 800;

    private readonly Queue<(int Number, string Label)> _labels = [];
    private string? _last;

    /// <summary>Notes a finished operation.</summary>
    public void Add(int number, ReadOnlySpan<byte> utf8)
    {
        if (_labels.Count == MaxLabels)
        {
            _labels.Dequeue();
        }

        _labels.Enqueue((number, Label(utf8)));
        _last = utf8.Length <= MaxLastLength ? Encoding.UTF8.GetString(utf8) : null;
    }

    /// <summary>The latest operations, oldest first, and the last one whole when it is short.</summary>
    public override string ToString()
    {
        var entries = new Stack<string>();
        var length = 0;
        foreach (var entry in _labels.Reverse().Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Number} {label.Label}")))
        {
            length += entry.Length + 2;
            if (length > MaxLength)
            {
                entries.Push("…");
                break;
            }

            entries.Push(entry);
        }

        var list = string.Join("; ", entries);
        return _last is null ? list : $"{list}.\nThe last finished one is: {_last}";
    }

    // The members that tell operations apart, e.g. "shape box stone tower".
    private static string Label(ReadOnlySpan<byte> utf8)
    {
        var words = new string?[5];
        var json = new Utf8JsonReader(utf8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var place = json.ValueTextEquals("op"u8) ? 0
                : json.ValueTextEquals("object"u8) || json.ValueTextEquals("shape"u8) ? 1
                : json.ValueTextEquals("type"u8) ? 2
                : json.ValueTextEquals("name"u8) ? 3
                : -1;
            json.Read();
            if (place >= 0 && json.TokenType == JsonTokenType.String)
            {
                words[place] = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }

        var label = string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
        return label.Length <= MaxLabelLength ? label : label[..MaxLabelLength];
    }
}
