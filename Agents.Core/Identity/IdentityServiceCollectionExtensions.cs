using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Agents.Core.Identity;

/// <summary>Registers who may call.</summary>
public static class IdentityServiceCollectionExtensions
{
    /// <summary>Adds <see cref="AuthOptions"/> (read from the configuration, checked at start), <see cref="ServiceKeys"/> and <see cref="Administrator"/>.</summary>
    /// <param name="services">What is registered already stays.</param>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<AuthOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<AuthOptions>, AuthOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthOptions>, AuthOptionsValidator>());
        services.TryAddSingleton<ServiceKeys>();
        services.TryAddSingleton<Administrator>();
        return services;
    }
}
