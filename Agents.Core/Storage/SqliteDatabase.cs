using System.Collections.Concurrent;
using Agents.Core.Errors;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Agents.Core.Storage;

/// <summary>The service's database: one file in WAL mode, one writer with group commit, a few readers. Safe for concurrent use.</summary>
/// <remarks>
/// It opens with the first use, or with <see cref="Open"/>. Disposing it finishes the waiting writes; a process that is killed loses
/// none that was acknowledged.
/// </remarks>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private const string FileName = "agents.db";

    private readonly SqliteStorageOptions _options;
    private readonly Lock _opening = new();
    private readonly SemaphoreSlim _readers;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile SqliteWriter? _writer;
    private volatile bool _isDisposed;

    /// <summary>Prepares the database; nothing is opened yet.</summary>
    /// <param name="options">Folder and sizes.</param>
    public SqliteDatabase(IOptions<SqliteStorageOptions> options)
    {
        _options = options.Value;
        _readers = new SemaphoreSlim(_options.Readers, _options.Readers);
    }

    /// <summary>Gets the path of the database file.</summary>
    public string Path => System.IO.Path.Combine(_options.Directory, FileName);

    internal long Commits => _writer?.Commits ?? 0;

    /// <summary>Makes the folder, opens the file and brings its tables up to date; does nothing when that is done.</summary>
    /// <exception cref="StartException">The folder or the file cannot be used; the message names it.</exception>
    public void Open() => OpenWriter();

    /// <summary>Whether the database answers and has the tables this service knows.</summary>
    /// <param name="cancellationToken">Cancels the waiting for a free connection.</param>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await ReadAsync(session => session.Number("PRAGMA user_version"), cancellationToken) == SqliteSchema.Version;

    /// <summary>Finishes the waiting writes, moves the log into the database file and closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;

        // The last connection that closes checkpoints, so the readers go first. One that still reads closes when it is given back.
        CloseIdleReaders();
        if (_writer is { } writer)
        {
            await writer.DisposeAsync();
        }
    }

    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> write, WriteDurability durability, CancellationToken cancellationToken) =>
        OpenWriter().WriteAsync(write, durability, cancellationToken);

    /// <summary>Reads what was committed. SQLite has no asynchronous I/O: the read runs on the caller's thread once a connection is free.</summary>
    internal async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        OpenWriter();
        await _readers.WaitAsync(cancellationToken);
        try
        {
            if (!_idle.TryTake(out var session))
            {
                session = new SqliteSession(Path, _options.BusyTimeout);
                session.Execute("PRAGMA query_only = ON");
            }

            try
            {
                return read(session);
            }
            finally
            {
                _idle.Add(session);
            }
        }
        finally
        {
            _readers.Release();
            if (_isDisposed)
            {
                CloseIdleReaders();
            }
        }
    }

    private SqliteWriter OpenWriter()
    {
        if (_writer is { } open && !_isDisposed)
        {
            return open;
        }

        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _writer ??= new SqliteWriter(OpenFile(), _options.QueueCapacity, _options.MaxWritesPerCommit);
        }
    }

    private SqliteSession OpenFile()
    {
        SqliteSession? session = null;
        try
        {
            CreateDirectory(_options.Directory);
            session = new SqliteSession(Path, _options.BusyTimeout);

            // A log that a large scene blew up is cut back to this size, or it would stay that large.
            session.Execute("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA journal_size_limit = 67108864");
            SqliteSchema.Migrate(session);
            return session;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            session?.Dispose();
            throw new StartException(
                $"The database '{Path}' cannot be opened: {exception.Message} Let DATA_DIR name a folder this user may write to.", exception);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void CloseIdleReaders()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
