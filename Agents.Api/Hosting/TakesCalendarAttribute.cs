namespace Agents.Api.Hosting;

/// <summary>Marks a route whose body is a calendar file: it may be as large as <see cref="LimitsOptions.CalendarBodyBytes"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesCalendarAttribute : Attribute;
