using System.Text;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>
/// Gathers the answer of one turn as it goes back to the model: everything, in its order. Only plain pieces of text are joined; a piece that
/// carries something of its provider (a thought signature, say) stays exactly as it came, also when its text is empty.
/// </summary>
internal sealed class TurnContents
{
    private readonly List<AIContent> _contents = [];
    private readonly StringBuilder _text = new();
    private bool _isReasoning;

    /// <summary>Adds the next content.</summary>
    public void Add(AIContent content)
    {
        var text = content is TextContent said ? said.Text : (content as TextReasoningContent)?.Text;
        if (text is null || !IsPlain(content))
        {
            Close();
            _contents.Add(content);
            return;
        }

        var isReasoning = content is TextReasoningContent;
        if (isReasoning != _isReasoning)
        {
            Close();
            _isReasoning = isReasoning;
        }

        _text.Append(text);
    }

    /// <summary>All that was added.</summary>
    public IReadOnlyList<AIContent> ToList()
    {
        Close();
        return _contents;
    }

    private static bool IsPlain(AIContent content) =>
        content.AdditionalProperties is not { Count: > 0 } && content.Annotations is not { Count: > 0 } && content is not TextReasoningContent { ProtectedData: not null };

    private void Close()
    {
        if (_text.Length > 0)
        {
            var text = _text.ToString();
            _contents.Add(_isReasoning ? new TextReasoningContent(text) : new TextContent(text));
            _text.Clear();
        }
    }
}
