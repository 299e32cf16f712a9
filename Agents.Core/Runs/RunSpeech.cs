using Agents.Core.Runs.Events;

namespace Agents.Core.Runs;

/// <summary>Puts text for a person into a run as it comes: one message from its first piece to <see cref="EndAsync"/>. Not safe for concurrent use.</summary>
/// <param name="output">Where the events go.</param>
/// <param name="isReasoning">Whether it is the model's thinking and not what it says.</param>
public sealed class RunSpeech(RunOutput output, bool isReasoning = false)
{
    // A person reads no more than this, and a model that writes without end must not fill the log.
    private const int MaxLength = 256 * 1024;

    private string? _open;
    private int _count;
    private int _length;

    /// <summary>Says the next piece; nothing for an empty one. Beyond 262,144 characters in one run the rest is left out.</summary>
    /// <returns>What was said of it.</returns>
    public async Task<string> SayAsync(string text)
    {
        if (text.Length == 0 || _length >= MaxLength)
        {
            return string.Empty;
        }

        if (text.Length > MaxLength - _length)
        {
            text = string.Concat(text.AsSpan(0, MaxLength - _length - (char.IsHighSurrogate(text[MaxLength - _length - 1]) ? 1 : 0)), "…");
            _length = MaxLength;
        }

        _length += text.Length;
        List<RunEvent> events = [];
        if (_open is null)
        {
            // Ids are unique across the runs of a conversation: clients join texts of the same id.
            _open = $"{output.RunId}-{(isReasoning ? "reasoning" : "message")}-{++_count}";
            events.Add(isReasoning ? new ReasoningStarted { MessageId = _open } : new TextStarted { MessageId = _open });
        }

        events.Add(isReasoning ? new ReasoningDelta { MessageId = _open, Delta = text } : new TextDelta { MessageId = _open, Delta = text });
        await output.EmitAsync(events);
        return text;
    }

    /// <summary>Ends the message, if one is open.</summary>
    public async Task EndAsync()
    {
        if (_open is { } id)
        {
            _open = null;
            await output.EmitAsync(isReasoning ? new ReasoningEnded { MessageId = id } : new TextEnded { MessageId = id });
        }
    }
}
