using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>A further turn that a session asks of the model.</summary>
/// <param name="Kind">Which budget it is taken from.</param>
/// <param name="Messages">What the model reads behind the conversation, in place of the answer it has just given: they hold all it needs of that,
/// and the next follow-up replaces them.</param>
public sealed record FollowUp(FollowUpKind Kind, IReadOnlyList<ChatMessage> Messages);
