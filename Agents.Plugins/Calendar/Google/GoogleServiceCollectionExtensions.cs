using Agents.Core.Calendar.Google;
using Agents.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Registers Google's calendars.</summary>
public static class GoogleServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IGoogleConnection"/>, the client of Calendar v3 and the copies of calendars. Needs data protection and a token store.</summary>
    /// <param name="services">What is registered already stays.</param>
    public static IServiceCollection AddGoogleCalendar(this IServiceCollection services)
    {
        services.AddGoogleOptions();
        services.AddSection<GoogleCallOptions>(GoogleCallOptions.SectionName);
        services.TryAddSingleton<GoogleHttp>();
        services.TryAddSingleton<GoogleCopies>();
        services.TryAddSingleton<GoogleTokenClient>();
        services.TryAddSingleton<GoogleConnection>();
        services.TryAddSingleton<IGoogleConnection>(provider => provider.GetRequiredService<GoogleConnection>());
        services.TryAddSingleton<IGoogleAccess>(provider => provider.GetRequiredService<GoogleConnection>());
        services.TryAddSingleton<GoogleTransport>();
        services.TryAddSingleton<GoogleCalendarClient>();
        services.TryAddSingleton<GoogleCalendarCache>();
        return services;
    }
}
