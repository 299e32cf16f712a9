using System.Globalization;
using Agents.Core.Calendar.Google;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Agents.Core.Identity;

/// <summary>Reads <see cref="AuthOptions"/> by hand, so that every mistake is told at once and no message shows a key.</summary>
internal sealed class AuthOptionsSetup(IConfiguration configuration) : IConfigureOptions<AuthOptions>
{
    private static readonly char[] Separators = [',', ';', ' '];

    public void Configure(AuthOptions options)
    {
        foreach (var section in configuration.GetSection("Auth:Keys").GetChildren())
        {
            options.Keys.Add(new ServiceKeyOptions
            {
                Name = section["Name"]?.Trim() ?? string.Empty,
                Key = new Secret(section["Key"]?.Trim() ?? string.Empty),
                RequestsPerMinute = ReadLimit(options, section, "RequestsPerMinute", least: 1),
                TokensPerMinute = ReadLimit(options, section, "TokensPerMinute", least: 1),
                Credits = ReadLimit(options, section, "Credits", least: 0),
            });
        }

        if (configuration["CORS_ORIGINS"] is { } origins)
        {
            options.CorsOrigins = origins.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        if (configuration["USERNAME"] is { Length: > 0 } username)
        {
            options.Username = username;
        }

        options.HasSignIn = !string.IsNullOrWhiteSpace(configuration[GoogleOptions.ClientIdKey]);
        options.Password = new Secret(configuration["PASSWORD"] ?? string.Empty);
    }

    private static long? ReadLimit(AuthOptions options, IConfigurationSection section, string name, long least)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= least)
        {
            return value;
        }

        options.Unreadable.Add($"{section.Path}:{name} is '{text}': give a whole number of at least {least}, or leave it out for no limit.");
        return null;
    }
}
