using Agents.Core.Calendar;
using Agents.Core.Calendar.Google;
using Agents.Core.Conversations;
using Agents.Core.Runs;
using Agents.Core.Scenes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Agents.Core.Storage;

/// <summary>Registers the stores on SQLite.</summary>
public static class SqliteStorageServiceCollectionExtensions
{
    /// <summary>Adds the database and the stores of runs, scenes, conversations, calendars and Google tokens, and a health check tagged <c>ready</c>.</summary>
    /// <param name="services">Stores that are registered already stay.</param>
    /// <param name="configure">Sets the folder; null keeps the defaults of <see cref="SqliteStorageOptions"/>.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, Action<SqliteStorageOptions>? configure = null)
    {
        services.AddOptions<SqliteStorageOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<IRunStore, SqliteRunStore>();
        services.TryAddSingleton<ISceneStore, SqliteSceneStore>();
        services.TryAddSingleton<IConversationStore, SqliteConversationStore>();
        services.TryAddSingleton<ICalendarStore, SqliteCalendarStore>();
        services.TryAddSingleton<IGoogleTokenStore, SqliteGoogleTokenStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SqliteDatabaseStarter>());
        services.AddHealthChecks().AddCheck<SqliteHealthCheck>("database", tags: ["ready"]);
        return services;
    }
}
