using Microsoft.Extensions.Options;

namespace Agents.Core.Calendar.Google;

/// <summary>Refuses half a configuration; the secret is in no message.</summary>
internal sealed class GoogleOptionsValidator : IValidateOptions<GoogleOptions>
{
    public ValidateOptionsResult Validate(string? name, GoogleOptions options)
    {
        var failures = new List<string>(options.Unreadable);
        if (options.IsConfigured && options.ClientSecret.IsEmpty)
        {
            failures.Add("GOOGLE_CLIENT_SECRET is missing although GOOGLE_CLIENT_ID is set: give both, or none.");
        }

        // Tokens and events would be readable on the way.
        if (options.BaseUrl is { Scheme: "http", IsLoopback: false })
        {
            failures.Add("GOOGLE_BASE_URL is plain http to another machine: give an https address, or one on this machine.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
