namespace Agents.Core.Conversations;

/// <summary>A conversation without its messages.</summary>
/// <param name="ThreadId">Chosen by the client or made by the service; unique among the conversations of its owner only.</param>
/// <param name="Title">The beginning of the first message, in one line of at most 80 characters.</param>
/// <param name="MessageCount">Number of messages of the user and the assistant that say something; calls of tools and their results are not counted.</param>
/// <param name="CreatedAt">When its first message was stored.</param>
/// <param name="UpdatedAt">When its last message was stored.</param>
public sealed record ConversationInfo(string ThreadId, string Title, int MessageCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
