using Microsoft.Extensions.Hosting;

namespace Agents.Core.Storage;

/// <summary>Opens the database before the service takes requests, so that a bad folder stops the start and not the first request.</summary>
internal sealed class SqliteDatabaseStarter(SqliteDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        database.Open();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
