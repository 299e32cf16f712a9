using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Agents.Core.Configuration;

/// <summary>Registers options that are one section of the configuration.</summary>
public static class SectionServiceCollectionExtensions
{
    /// <summary>
    /// Binds options to a section and checks them at the start: texts that do not fit the property's type, and its validation attributes. All
    /// mistakes are told at once, each with key, value and remedy; the framework's binder stops at the first and does not let the other options
    /// be checked.
    /// </summary>
    /// <typeparam name="TOptions">Its properties are single values: numbers, texts, time spans, truth values, enums.</typeparam>
    /// <param name="services">A second call for the same options changes nothing.</param>
    /// <param name="section">The section's name; its keys are the names of the properties.</param>
    public static IServiceCollection AddSection<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        if (services.Any(service => service.ServiceType == typeof(SectionReader<TOptions>)))
        {
            return services;
        }

        services.AddSingleton(provider => new SectionReader<TOptions>(provider.GetRequiredService<IConfiguration>().GetSection(section)));
        services.AddSingleton<IConfigureOptions<TOptions>>(provider => provider.GetRequiredService<SectionReader<TOptions>>());
        services.AddSingleton<IValidateOptions<TOptions>>(provider => provider.GetRequiredService<SectionReader<TOptions>>());
        services.AddOptions<TOptions>().ValidateOnStart();
        return services;
    }
}
