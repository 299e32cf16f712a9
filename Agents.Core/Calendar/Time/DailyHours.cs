using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>Hours that hold on each day of an interval, e.g. "next week between 9 and 12".</summary>
/// <param name="Start">From this wall time.</param>
/// <param name="End">To this one, exclusive; <see cref="LocalTime.Midnight"/> is the end of the day.</param>
/// <param name="WorkingDaysOnly">Only Monday to Friday, as for "in working hours".</param>
public sealed record DailyHours(LocalTime Start, LocalTime End, bool WorkingDaysOnly);
