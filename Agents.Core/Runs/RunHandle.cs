namespace Agents.Core.Runs;

/// <summary>A run that was started, or found by its idempotency key.</summary>
/// <param name="Record">The run as it was stored.</param>
/// <param name="IsNew">False when an earlier request with the same key had started it.</param>
public sealed record RunHandle(RunRecord Record, bool IsNew);
