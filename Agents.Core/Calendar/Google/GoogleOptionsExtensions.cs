using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Agents.Core.Calendar.Google;

/// <summary>Registers how the service is known to Google.</summary>
public static class GoogleOptionsExtensions
{
    /// <summary>Adds <see cref="GoogleOptions"/>, read from the configuration and checked at start.</summary>
    public static IServiceCollection AddGoogleOptions(this IServiceCollection services)
    {
        services.AddOptions<GoogleOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<GoogleOptions>, GoogleOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GoogleOptions>, GoogleOptionsValidator>());
        return services;
    }
}
