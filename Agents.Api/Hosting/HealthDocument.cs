namespace Agents.Api.Hosting;

/// <summary>What the health routes answer.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">The same for each part.</param>
internal sealed record HealthDocument(string Status, IReadOnlyDictionary<string, string> Checks);
