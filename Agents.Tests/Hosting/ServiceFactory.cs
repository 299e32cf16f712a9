using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Agents.Tests.Hosting;

/// <summary>The real service in memory: its own folder for data and <c>.env</c> files, no provider, a connection from this machine.</summary>
/// <remarks>Settings come in as the command line does, so they win over files and environment.</remarks>
internal sealed class ServiceFactory : WebApplicationFactory<Program>
{
    // What a developer may have in the environment must not reach a test.
    private readonly Dictionary<string, string?> _settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OPENAI_API_KEY"] = string.Empty,
        ["GEMINI_API_KEY"] = string.Empty,
        ["GOOGLE_API_KEY"] = string.Empty,
        ["LLM:HOST"] = string.Empty,
        ["MODEL"] = "builtin",
    };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("agents-service-");

    public ServiceFactory(params (string Key, string? Value)[] settings)
    {
        _settings["ROOT_DIR"] = _root.FullName;
        _settings["DATA_DIR"] = "data";
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    /// <summary>The folder of <c>.env</c> files and relative paths.</summary>
    public string Root => _root.FullName;

    /// <summary>Where requests come from.</summary>
    public IPAddress? RemoteAddress { get; set; } = IPAddress.Loopback;

    /// <summary>Replaces or adds services after the service's own.</summary>
    public Action<IServiceCollection>? Override { get; init; }

    /// <summary>Everything the service has logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>A service with two callers, "a" with key <c>key-a</c> and "b" with key <c>key-b</c>.</summary>
    public static ServiceFactory WithKeys(params (string Key, string? Value)[] settings) => new(
    [
        ("Auth:Keys:0:Name", "a"), ("Auth:Keys:0:Key", "key-a"), ("Auth:Keys:1:Name", "b"), ("Auth:Keys:1:Key", "key-b"), .. settings,
    ]);

    /// <summary>A client that sends a service key.</summary>
    public HttpClient CreateClient(string key)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<IStartupFilter>(new RemoteAddressFilter(this));
        services.AddSingleton<ILoggerProvider>(Logs);
        services.AddControllers().AddApplicationPart(typeof(ProbeController).Assembly);
        Override?.Invoke(services);
    });

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(_settings));
        return base.CreateHost(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_root.Exists)
        {
            _root.Delete(recursive: true);
        }
    }

    // TestServer has no connection, hence no remote address.
    private sealed class RemoteAddressFilter(ServiceFactory factory) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, proceed) =>
            {
                context.Connection.RemoteIpAddress ??= factory.RemoteAddress;
                return proceed(context);
            });
            next(app);
        };
    }
}
