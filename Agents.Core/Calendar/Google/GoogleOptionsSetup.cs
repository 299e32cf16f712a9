using Agents.Core.Configuration;
using Agents.Core.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Agents.Core.Calendar.Google;

/// <summary>Reads <see cref="GoogleOptions"/> from the flat keys of the contract.</summary>
internal sealed class GoogleOptionsSetup(IConfiguration configuration) : IConfigureOptions<GoogleOptions>
{
    public void Configure(GoogleOptions options)
    {
        var settings = new SettingReader(configuration, options.Unreadable);
        options.ClientId = settings.Text(GoogleOptions.ClientIdKey) ?? string.Empty;
        options.ClientSecret = new Secret(settings.Text("GOOGLE_CLIENT_SECRET") ?? string.Empty);
        options.BaseUrl = settings.Address("GOOGLE_BASE_URL");
    }
}
