using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>How a write at Google ended.</summary>
/// <param name="Outcome">Done, or why not.</param>
/// <param name="Event">The event as it is at Google now: after a write, and what stands in its way. Null when it is gone.</param>
internal sealed record GoogleWriteResult(GoogleWriteOutcome Outcome, GoogleEvent? Event);
