using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Providers;

/// <summary>Tells all that could not be read of the providers' settings.</summary>
internal sealed class ProvidersOptionsValidator : IValidateOptions<ProvidersOptions>
{
    public ValidateOptionsResult Validate(string? name, ProvidersOptions options) =>
        options.Unreadable.Count > 0 ? ValidateOptionsResult.Fail(options.Unreadable) : ValidateOptionsResult.Success;
}
