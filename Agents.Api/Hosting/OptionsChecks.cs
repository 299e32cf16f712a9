using System.Reflection;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Checks all options of this service at once, each by itself.</summary>
/// <remarks>
/// The framework's own check first makes the validators of all options. Where one of them needs other options, and these are wrong, it ends there
/// and nothing else is checked.
/// </remarks>
/// <param name="services">What is registered until the service is built.</param>
internal sealed class OptionsChecks(IServiceCollection services)
{
    private static readonly MethodInfo CheckMethod = typeof(OptionsChecks).GetMethod(nameof(Check))!;

    /// <summary>Makes the current value of every options class of ours that has a validator.</summary>
    /// <exception cref="AggregateException">Of <see cref="OptionsValidationException"/>, one for each options class that is wrong.</exception>
    public void Validate(IServiceProvider provider)
    {
        var failures = services
            .Where(service => service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(service => service.ServiceType.GetGenericArguments()[0])
            .Where(options => options.Namespace?.StartsWith("Agents.", StringComparison.Ordinal) == true)
            .Distinct()
            .Select(options => (OptionsValidationException?)CheckMethod.MakeGenericMethod(options).Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [provider], culture: null))
            .OfType<OptionsValidationException>()
            .ToList();
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    /// <summary>What is wrong with one options class; null: nothing.</summary>
    public static OptionsValidationException? Check<TOptions>(IServiceProvider provider)
        where TOptions : class
    {
        try
        {
            _ = provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue;
            return null;
        }
        catch (OptionsValidationException failure)
        {
            return failure;
        }
    }
}
