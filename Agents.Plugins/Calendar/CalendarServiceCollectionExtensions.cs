using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Agents.Plugins.Calendar;

/// <summary>Registers calendars.</summary>
public static class CalendarServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LocalCalendar"/>; its store must be registered too.</summary>
    /// <param name="services">What is registered already stays.</param>
    public static IServiceCollection AddLocalCalendar(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LocalCalendar>();
        return services;
    }
}
