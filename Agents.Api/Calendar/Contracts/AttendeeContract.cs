namespace Agents.Api.Calendar.Contracts;

/// <summary>Somebody invited.</summary>
/// <param name="Email">The address.</param>
/// <param name="DisplayName">The name; left out without one.</param>
/// <param name="ResponseStatus">`needsAction`, `declined`, `tentative` or `accepted`.</param>
/// <param name="Self">`true` for the user; otherwise left out.</param>
/// <param name="Optional">`true` when the event works without them; otherwise left out.</param>
/// <param name="Resource">`true` for a room or a thing; otherwise left out.</param>
internal sealed record AttendeeContract(string Email, string? DisplayName, string ResponseStatus, bool? Self, bool? Optional, bool? Resource);
