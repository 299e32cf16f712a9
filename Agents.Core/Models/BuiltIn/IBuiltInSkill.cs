using Microsoft.Extensions.AI;

namespace Agents.Core.Models.BuiltIn;

/// <summary>Something the built-in model can do. It lives beside the plugin whose tools it uses. Safe for concurrent use.</summary>
public interface IBuiltInSkill
{
    /// <summary>Gets what it can do, as a sentence for people that begins with a verb.</summary>
    string Description { get; }

    /// <summary>Tells whether the request offers what the skill works with: its tools, or its form of answer.</summary>
    bool Accepts(ChatOptions? options);

    /// <summary>Answers: text, or calls of tools that the request offers; their results come with the next request.</summary>
    /// <remarks>Deterministic: the same messages and options give the same contents.</remarks>
    IEnumerable<AIContent> Answer(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken);
}
