namespace Agents.Api.Chat.Contracts;

/// <summary>A message to the chat, as the documentation shows it; the route reads its body itself.</summary>
/// <param name="Message">What the user says; at most 32 KB of UTF-8 (`Chat:MaxMessageBytes`).</param>
/// <param name="Model">A model's id or alias; without it the default.</param>
/// <param name="ThreadId">The conversation to go on with, 1 to 200 characters without slashes; a new id makes a new one. Without it the service makes an
/// id and tells it in `meta`.</param>
internal sealed record ChatRequest(string Message, string? Model, string? ThreadId);
