using System.Globalization;
using Agents.Core.Calendar.Google;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Refuses to start where strangers could reach a service that asks for no key, or an administrator whose password everybody knows.</summary>
internal sealed class ServiceOptionsValidator(IConfiguration configuration) : IValidateOptions<ServiceOptions>
{
    private const string SampleValue = "change-me";

    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var failures = new List<string>();
        if (!int.TryParse(options.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535)
        {
            failures.Add($"PORT is '{options.Port}': give a number from 0 to 65535.");
        }

        // The raw keys and not the options of Identity: their own mistakes must not hide this one.
        var hasKeys = configuration.GetSection("Auth:Keys").GetChildren().Any() || !string.IsNullOrWhiteSpace(configuration[GoogleOptions.ClientIdKey]);
        var hasSampleSecret = string.Equals(configuration["PASSWORD"], SampleValue, StringComparison.Ordinal);
        foreach (var (key, host) in Bindings(options).Distinct())
        {
            if (host is null)
            {
                failures.Add($"{key} is no address to listen on: give one such as 'http://127.0.0.1:5080'.");
                continue;
            }

            if (LoopbackNames.IsLoopbackBinding(host))
            {
                continue;
            }

            if (!hasKeys)
            {
                failures.Add(
                    $"{key} is '{host}', which other machines can reach, and no service key is configured: set Auth__Keys__0__Name and Auth__Keys__0__Key, configure sign-in, or listen on 127.0.0.1.");
            }

            if (hasSampleSecret)
            {
                failures.Add($"PASSWORD is '{SampleValue}' while {key} is '{host}', which other machines can reach: choose another password, or listen on 127.0.0.1.");
            }
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<(string Key, string? Host)> Bindings(ServiceOptions options)
    {
        var urls = string.Equals(options.Urls, options.HostUrl, StringComparison.Ordinal)
            ? [(Key: "HOST", options.Host)]
            : options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => (Key: "urls", Host: HostOf(url)));
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => (Key: $"{endpoint.Path}:Url", Host: HostOf(endpoint["Url"] ?? string.Empty)));
        return urls.Concat(endpoints);
    }

    private static string? HostOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Host;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
