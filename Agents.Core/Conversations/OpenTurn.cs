namespace Agents.Core.Conversations;

/// <summary>A turn whose end was not stored.</summary>
/// <param name="Owner">Whose conversation it is in.</param>
/// <param name="RunId">The run.</param>
/// <param name="Model">The id of the model that was asked.</param>
public sealed record OpenTurn(string Owner, string RunId, string Model);
