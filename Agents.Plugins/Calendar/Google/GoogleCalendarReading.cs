using Agents.Core.Calendar.Google;
using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>What is known of one calendar.</summary>
/// <param name="Calendar">The calendar as the user's list has it.</param>
/// <param name="Events">Occurrences and single events, in no order; also some outside of what was asked for.</param>
/// <param name="FetchedAt">When Google confirmed it last, by this machine's clock; null when nothing is known.</param>
/// <param name="Freshness">How far it can be trusted.</param>
/// <param name="Failure">Why it is not live; null when it is.</param>
internal sealed record GoogleCalendarReading(
    GoogleCalendarEntry Calendar, IReadOnlyList<GoogleEvent> Events, DateTimeOffset? FetchedAt, GoogleFreshness Freshness, GoogleCalendarException? Failure);
