using System.Text.RegularExpressions;
using Agents.Core.Models.BuiltIn;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Agents.Plugins.Chat;

/// <summary>The built-in model in a chat: it greets, says what it is and can do, and otherwise says plainly that it does not converse.</summary>
/// <param name="services">Where the other skills are, which it tells about; asked late, for it is one of them itself.</param>
internal sealed partial class ChatSkill(IServiceProvider services) : IBuiltInSkill
{
    private const string Self = "I am the built-in model of this service: a set of rules that needs no key and no network.";

    /// <inheritdoc/>
    public string Description => "Chat in a few fixed sentences: greet, and say what this service can do.";

    /// <summary>A plain conversation: neither tools nor a form of answer.</summary>
    public bool Accepts(ChatOptions? options) => options is { ResponseFormat: null or ChatResponseFormatText, Tools: null or { Count: 0 } };

    /// <inheritdoc/>
    public IEnumerable<AIContent> Answer(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var said = messages.LastOrDefault(message => message.Role == ChatRole.User)?.Text ?? string.Empty;

        // A sentence a content: they leave one after the other, as a model's do.
        return Sentences(said).Select((sentence, index) => new TextContent(index == 0 ? sentence : $" {sentence}"));
    }

    private IEnumerable<string> Sentences(string said)
    {
        if (Thanks().IsMatch(said))
        {
            return ["You are welcome.", "I am here when you want something built."];
        }

        if (Farewell().IsMatch(said))
        {
            return ["Goodbye.", "This conversation is kept; you can go on with it later."];
        }

        if (Greeting().IsMatch(said))
        {
            return ["Hello!", Self, "I do not converse freely, but you can ask me what I can do."];
        }

        return Abilities().IsMatch(said)
            ? [Self, "What it can do:", .. Skills, "For a free conversation, configure a model of OpenAI, Gemini or a local server, and name it in the request."]
            : [
                "I cannot answer that.", Self, "I know no facts, and I make none up.", "What this service can do without another model:", .. Skills,
                "For a free conversation, configure a model of OpenAI, Gemini or a local server, and name it in the request.",
            ];
    }

    private IEnumerable<string> Skills => services.GetServices<IBuiltInSkill>().Where(skill => skill is not ChatSkill).Select(skill => skill.Description);

    [GeneratedRegex(@"\b(?:thanks|thank\s+you|thx|cheers|danke|merci|gracias)\b", Rules, MatchMilliseconds)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b(?:bye|goodbye|good\s+night|see\s+you|tschüss|au\s+revoir|adiós)\b", Rules, MatchMilliseconds)]
    private static partial Regex Farewell();

    [GeneratedRegex(@"^\W*(?:hi|hello|hey|hallo|bonjour|hola|greetings|good\s+(?:morning|afternoon|evening|day))\b|\bsay\s+(?:hello|hi)\b", Rules, MatchMilliseconds)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"\b(?:who|what)\s+are\s+you\b|\bwhat\s+(?:can|do)\s+you\s+do\b|\bwhat\s+is\s+this\b|\b(?:help|abilities|capabilities)\b|\bwhich\s+model\b|\byour\s+name\b",
        Rules,
        MatchMilliseconds)]
    private static partial Regex Abilities();

    private const RegexOptions Rules = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MatchMilliseconds = 1000;
}
