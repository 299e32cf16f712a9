using Microsoft.Extensions.Options;

namespace Agents.Core.Identity;

/// <summary>Gathers every mistake in the keys and origins; a key itself is in no message.</summary>
internal sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var failures = new List<string>(options.Unreadable);
        for (var index = 0; index < options.Keys.Count; index++)
        {
            CheckKey(options, index, failures);
        }

        failures.AddRange(options.CorsOrigins
            .Where(origin => !IsOrigin(origin))
            .Select(origin => $"CORS_ORIGINS has '{origin}': give origins such as 'https://app.example', without a path, separated by commas."));
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static void CheckKey(AuthOptions options, int index, List<string> failures)
    {
        var key = options.Keys[index];
        var earlier = options.Keys.Take(index).ToList();
        if (key.Name.Length == 0)
        {
            failures.Add($"Auth:Keys:{index}:Name is missing: give the key a name of its own.");
        }
        else if (earlier.Exists(other => string.Equals(other.Name, key.Name, StringComparison.Ordinal)))
        {
            failures.Add($"Auth:Keys:{index}:Name is '{key.Name}', as that of an earlier key: give each key a name of its own.");
        }

        if (key.Key.IsEmpty)
        {
            failures.Add($"Auth:Keys:{index}:Key is missing: set it, best in the environment as Auth__Keys__{index}__Key.");
        }
        else if (earlier.Exists(other => string.Equals(other.Key.Reveal(), key.Key.Reveal(), StringComparison.Ordinal)))
        {
            failures.Add($"Auth:Keys:{index}:Key equals that of an earlier key: give each name a key of its own.");
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
