using Agents.Core.Models.Providers;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Catalog;

/// <summary>Checks the catalog and the routes as a whole: names, cycles, and whether the default model can be had.</summary>
internal sealed class CatalogOptionsValidator(IEnumerable<ModelEntry> inside, IOptions<ProvidersOptions> providers) : IValidateOptions<CatalogOptions>
{
    private static readonly string[] Needs = ["tools", "json_schema", "streaming", "reasoning", "vision"];

    public ValidateOptionsResult Validate(string? name, CatalogOptions options)
    {
        var failures = new List<string>(options.Unreadable);
        foreach (var id in options.Models.GroupBy(model => model.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            failures.Add($"Models:Catalog describes '{id}' more than once: keep one entry.");
        }

        foreach (var route in options.Routes)
        {
            failures.AddRange(Mistakes(route));
            if (HasCycle(route, options))
            {
                failures.Add($"Models:Routes:{route.Name} leads back to itself: name a model at its end.");
            }
        }

        if (options.Model is { } model && !MayExist(model, options))
        {
            failures.Add($"MODEL is '{model}', which is not known, and no provider is configured that could have it: {Remedy()}");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Mistakes(RouteOptions route)
    {
        var key = $"Models:Routes:{route.Name}";
        if (route.Entries.Count == 0)
        {
            yield return $"{key} has no model: give at least one, e.g. {key}:0 = gpt-4o.";
        }

        if (route.Name.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star != route.Name.Length - 1)
        {
            yield return $"{key} has a * that is not at its end: a pattern is a beginning and one *, e.g. gpt-4o*.";
        }

        foreach (var need in route.Needs.Where(need => !Needs.Contains(need, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"{key}:Needs holds '{need}': give some of {string.Join(", ", Needs)}.";
        }

        foreach (var entry in route.Entries.Where(entry => entry.MinPromptTokens > entry.MaxPromptTokens))
        {
            yield return $"{key} takes '{entry.Model}' for no prompt at all: MinPromptTokens is above MaxPromptTokens.";
        }
    }

    private static bool HasCycle(RouteOptions route, CatalogOptions options)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Stack<RouteOptions>([route]);
        while (next.TryPop(out var current))
        {
            // A route that names itself means the model of its name.
            foreach (var name in current.Entries.Select(entry => entry.Model).Where(name => !string.Equals(name, current.Name, StringComparison.OrdinalIgnoreCase)))
            {
                if (string.Equals(name, route.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                if (seen.Add(name) && options.Routes.FirstOrDefault(other => !other.IsPattern && other.Takes(name)) is { } further)
                {
                    next.Push(further);
                }
            }
        }

        return false;
    }

    private bool MayExist(string model, CatalogOptions options) =>
        HasProviders()
        || inside.Any(entry => string.Equals(entry.Id, model, StringComparison.OrdinalIgnoreCase))
        || options.Routes.Any(route => route.Takes(model));

    // What is wrong with the providers is told by their own validator.
    private bool HasProviders()
    {
        try
        {
            return providers.Value.Providers.Count > 0;
        }
        catch (OptionsValidationException)
        {
            return true;
        }
    }

    private string Remedy() =>
        $"name one of {string.Join(", ", inside.Select(entry => entry.Id).Order(StringComparer.Ordinal))}, leave it out, or set OPENAI_API_KEY, GEMINI_API_KEY or LLM__HOST.";
}
