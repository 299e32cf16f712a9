namespace Agents.Api.Calendar;

/// <summary>Documents an action that takes a calendar file: ICS, or the JSON of Google's events.list.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarBodyAttribute : Attribute;
