namespace Agents.Api.Scenes.Contracts;

/// <summary>Something a person should know about a scene.</summary>
/// <param name="Code">Stable, e.g. `floating_parts`.</param>
/// <param name="Message">The sentence.</param>
internal sealed record WarningContract(string Code, string Message);
