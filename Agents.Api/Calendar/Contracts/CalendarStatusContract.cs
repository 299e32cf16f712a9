namespace Agents.Api.Calendar.Contracts;

/// <summary>Where the caller's events come from.</summary>
/// <param name="Connected">Whether a Google account is connected.</param>
/// <param name="Source">`local`: the calendars kept here.</param>
/// <param name="Calendars">The calendars, the main one first.</param>
internal sealed record CalendarStatusContract(bool Connected, string Source, IReadOnlyList<CalendarContract> Calendars);
