using System.ComponentModel.DataAnnotations;

namespace Agents.Plugins.Chat;

/// <summary>Limits of chat. Section <c>Chat</c>.</summary>
public sealed class ChatAgentOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Chat";

    /// <summary>Gets or sets the longest message of a user.</summary>
    /// <value>1 to 1,048,576 bytes of UTF-8; the default is 32,768.</value>
    [Range(1, 1_048_576)]
    public int MaxMessageBytes { get; set; } = 32 * 1024;

    /// <summary>Gets or sets the most tokens of earlier messages that a model is told again, by our own estimate; oldest turns are left out first.</summary>
    /// <value>0 to 2,000,000; the default is 16,000. A model whose context is known to be smaller gets less.</value>
    [Range(0, 2_000_000)]
    public int HistoryTokens { get; set; } = 16_000;

    /// <summary>Gets or sets how freely the model chooses its words.</summary>
    /// <value>0 to 2; the default is null, the model's own.</value>
    [Range(0d, 2d)]
    public double? Temperature { get; set; }

    /// <summary>Gets or sets the most tokens of an answer; one that reaches it ends with <c>output_truncated</c>.</summary>
    /// <value>1 to 1,000,000; the default is null, the model's own.</value>
    [Range(1, 1_000_000)]
    public int? MaxOutputTokens { get; set; }
}
