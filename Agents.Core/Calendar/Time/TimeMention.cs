using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>A date, a time or a length found in a text.</summary>
/// <param name="Index">The position of its first character.</param>
/// <param name="Length">Its number of characters, leading words such as "on" and "between" included.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Time">What they mean; null when they are a bare length.</param>
/// <param name="Span">The length, for a bare one such as "45 minutes" and for a time with "for 45 minutes"; otherwise null.</param>
public sealed record TimeMention(int Index, int Length, string Text, ResolvedTime? Time, Duration? Span);
