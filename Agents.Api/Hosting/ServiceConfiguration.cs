using Agents.Api.Hosting.Secrets;
using Agents.Core.Errors;

namespace Agents.Api.Hosting;

/// <summary>Layers the configuration in the order of the contract; the later wins.</summary>
/// <remarks>
/// appsettings.json, appsettings.{APP_ENV}.json, resources/config.yaml, resources/config.{APP_ENV}.yaml, Google Secret Manager (when it is
/// configured), .env, .env.local, environment, command line. <c>APP_ENV</c> itself may stand in any of them but the files it names and the secret
/// store. <c>ROOT_DIR</c> (environment or command line) replaces the folder that <c>.env</c> files, <c>resources</c> and relative paths belong to.
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
        // What is wrong with the files is told when all of them are read.
        EnvironmentName = Layer(new ConfigurationBuilder(), args, environmentName: null, problems: []).Build()["APP_ENV"] is { Length: > 0 } name
            ? name
            : DefaultEnvironment,
    };

    /// <summary>Replaces the builder's own layers.</summary>
    /// <exception cref="AggregateException">Of <see cref="StartException"/>: files that cannot be read, or secrets that cannot be fetched.</exception>
    public static void AddServiceConfiguration(this WebApplicationBuilder builder, string[] args)
    {
        var environmentName = builder.Environment.EnvironmentName;
        var problems = new List<string>();

        // Where the secrets are may stand in every layer, their own layer is in the midst of them: so the others are read first.
        var others = Layer(new ConfigurationBuilder(), args, environmentName, problems).Build();
        problems.AddRange(LogLevels.FindProblems(others));
        var secrets = GoogleSecretsOptions.Read(others, RootOf(others), problems);
        if (problems.Count > 0)
        {
            throw new AggregateException(problems.Select(problem => new StartException(problem)));
        }

        // Configuration is read synchronously everywhere; here nothing else runs yet.
        var fetched = secrets is null ? null : new GoogleSecretStore(secrets, TimeProvider.System).ReadAsync().GetAwaiter().GetResult();
        builder.Configuration.Sources.Clear();
        Layer(builder.Configuration, args, environmentName, problems, fetched);
    }

    /// <summary>The folder that relative paths belong to.</summary>
    public static string RootOf(IConfiguration configuration) =>
        configuration["ROOT_DIR"] is { Length: > 0 } root
            ? Path.GetFullPath(root)
            : ServicePaths.FindRoot(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    private static IConfigurationBuilder Layer(
        IConfigurationBuilder configuration,
        string[] args,
        string? environmentName,
        ICollection<string> problems,
        IReadOnlyDictionary<string, string?>? secrets = null)
    {
        var root = RootOf(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());
        var resources = ServicePaths.FindResources(root, AppContext.BaseDirectory);
        var files = new ConfigurationFiles(configuration, problems);
        files.AddJson(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        if (environmentName is not null)
        {
            files.AddJson(Path.Combine(AppContext.BaseDirectory, $"appsettings.{environmentName}.json"));
        }

        files.AddYaml(Path.Combine(resources, "config.yaml"));
        if (environmentName is not null)
        {
            files.AddYaml(Path.Combine(resources, $"config.{environmentName}.yaml"));
        }

        configuration.AddInMemoryCollection(secrets);
        files.AddEnv(Path.Combine(root, ".env"));
        files.AddEnv(Path.Combine(root, ".env.local"));
        return configuration
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(args);
    }
}
