namespace Agents.Api.Hosting;

/// <summary>A body that was understood.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Digest">SHA-256 of its bytes, hexadecimal.</param>
internal sealed record ParsedBody<T>(T Value, string Digest);
