namespace Agents.Core.Runs;

/// <summary>An event as the store keeps it.</summary>
/// <param name="Sequence">Position in the run: 1 for the first, then consecutive.</param>
/// <param name="Payload">UTF-8 JSON of the event; the store does not look into it.</param>
public readonly record struct StoredRunEvent(int Sequence, ReadOnlyMemory<byte> Payload);
