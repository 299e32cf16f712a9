using System.Threading.Channels;

namespace Agents.Core.Storage;

/// <summary>The one connection that writes. Writes that wait together are committed together (group commit).</summary>
/// <remarks>
/// Each write has a savepoint, so one that fails takes nothing with it; a commit that fails, fails all of its batch.
/// Tasks complete after the commit, in the order of the writes.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly SqliteSession _session;
    private readonly int _maxWritesPerCommit;
    private readonly Channel<PendingWrite> _queue;
    private readonly Task _loop;
    private WriteDurability? _synchronous;

    public SqliteWriter(SqliteSession session, int queueCapacity, int maxWritesPerCommit)
    {
        _session = session;
        _maxWritesPerCommit = maxWritesPerCommit;
        _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(queueCapacity) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Gets how many transactions were committed.</summary>
    public long Commits { get; private set; }

    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, WriteDurability durability, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<T>(write, durability, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The database is closed.", exception);
        }

        return await pending.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Finishes what waits, then moves the log into the database file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete())
        {
            await _loop;
            _session.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            _session.Dispose();
        }
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingWrite>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < _maxWritesPerCommit && _queue.Reader.TryRead(out var write))
            {
                if (write.IsAbandoned)
                {
                    write.Abandon();
                }
                else
                {
                    batch.Add(write);
                }
            }

            if (batch.Count > 0)
            {
                Commit(batch);
                batch.Clear();
            }
        }
    }

    private void Commit(List<PendingWrite> batch)
    {
        try
        {
            SetSynchronous(batch.Exists(write => write.Durability == WriteDurability.PowerLoss) ? WriteDurability.PowerLoss : WriteDurability.ProcessCrash);
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
            {
                Apply(write);
            }

            _session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            Rollback();
            foreach (var write in batch)
            {
                write.Fail(exception);
            }

            return;
        }

        Commits++;
        foreach (var write in batch)
        {
            write.Complete();
        }
    }

    private void Apply(PendingWrite write)
    {
        _session.Execute("SAVEPOINT one_write");
        try
        {
            write.Execute(_session);
        }
        catch (Exception exception)
        {
            // After a full disk or an I/O error SQLite has rolled back everything already: this then throws, and the batch fails.
            _session.Execute("ROLLBACK TO one_write");
            write.Fail(exception);
        }

        _session.Execute("RELEASE one_write");
    }

    // The pragma has no effect inside a transaction, hence once per batch.
    private void SetSynchronous(WriteDurability durability)
    {
        if (_synchronous != durability)
        {
            _session.Execute(durability == WriteDurability.PowerLoss ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            _synchronous = durability;
        }
    }

    private void Rollback()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself, or the transaction never began.
        }
    }
}
