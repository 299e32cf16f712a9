using DotNetEnv;

namespace Agents.Api.Hosting;

/// <summary>Layers the configuration in the order of the contract; the later wins.</summary>
/// <remarks>
/// appsettings.json, appsettings.{APP_ENV}.json, .env, .env.local, environment, command line. <c>APP_ENV</c> itself may stand in any of them
/// but the second. <c>ROOT_DIR</c> (environment or command line) replaces the folder that <c>.env</c> files and relative paths belong to.
/// </remarks>
internal static class ServiceConfiguration
{
    private const string DefaultEnvironment = "local";

    /// <summary>What the builder must know before there is a configuration.</summary>
    public static WebApplicationOptions HostOptions(string[] args) => new()
    {
        Args = args,
        // With "dotnet run --project" the working directory and the project's folder both lack the settings; this folder has them always.
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = Layer(new ConfigurationBuilder(), args, environmentName: null).Build()["APP_ENV"] is { Length: > 0 } name ? name : DefaultEnvironment,
    };

    /// <summary>Replaces the builder's own layers.</summary>
    public static void AddServiceConfiguration(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.Sources.Clear();
        Layer(builder.Configuration, args, builder.Environment.EnvironmentName);
    }

    /// <summary>The folder that relative paths belong to.</summary>
    public static string RootOf(IConfiguration configuration) =>
        configuration["ROOT_DIR"] is { Length: > 0 } root
            ? Path.GetFullPath(root)
            : ServicePaths.FindRoot(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    private static IConfigurationBuilder Layer(IConfigurationBuilder configuration, string[] args, string? environmentName)
    {
        var root = RootOf(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        if (environmentName is not null)
        {
            configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, $"appsettings.{environmentName}.json"), optional: true);
        }

        // The files in resources/ belong here, between appsettings and .env.
        AddEnvFile(configuration, Path.Combine(root, ".env"));
        AddEnvFile(configuration, Path.Combine(root, ".env.local"));
        return configuration
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(args);
    }

    // Not through the process environment: there the file would win over nothing and be inherited by every child process.
    private static void AddEnvFile(IConfigurationBuilder configuration, string path)
    {
        if (File.Exists(path))
        {
            configuration.AddInMemoryCollection(Env.NoEnvVars().Load(path)
                .GroupBy(pair => pair.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
                .Select(group => KeyValuePair.Create(group.Key, (string?)group.Last().Value)));
        }
    }
}
