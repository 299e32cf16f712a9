using Microsoft.Extensions.Options;

namespace Agents.Core.Models;

/// <summary>Checks at the start that the default model is one of the registered ones.</summary>
internal sealed class ModelOptionsValidator(IEnumerable<ModelEntry> models) : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Model) || models.Any(model => string.Equals(model.Id, options.Model, StringComparison.OrdinalIgnoreCase)))
        {
            return ValidateOptionsResult.Success;
        }

        var known = string.Join(", ", models.Select(model => model.Id).Order(StringComparer.Ordinal));
        return ValidateOptionsResult.Fail($"MODEL is '{options.Model}', which is not known. Name one of: {known}; or leave it out.");
    }
}
