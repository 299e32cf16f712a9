using Agents.Core.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>The process: where it listens, how it stops, where its data lie.</summary>
internal static class HostingExtensions
{
    private const long BodyBytesWithoutRoute = 1024 * 1024;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ServiceOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<ServiceOptions>, ServiceOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new OptionsChecks(services));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        services.AddSqliteStorage();
        services.AddOptions<SqliteStorageOptions>().Configure<IOptions<ServiceOptions>>(
            (storage, service) => storage.Directory = service.Value.DataDirectory);

        // Nothing durable lies outside DATA_DIR. That its keys are not encrypted is the folder's business, not a warning's.
        services.AddDataProtection().SetApplicationName("Agents");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<ServiceOptions>, ILoggerFactory>((keys, service, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(service.Value.DataDirectory, "keys")), loggers));
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // At Debug the server would write a malformed header out, whatever key is in it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning);

        // A caller without a key is no event of the service.
        builder.Logging.AddFilter("Agents.Api.Auth", LogLevel.Warning);

        var options = new ServiceOptions();
        new ServiceOptionsSetup(builder.Configuration).Configure(options);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesWithoutRoute;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
    }
}
