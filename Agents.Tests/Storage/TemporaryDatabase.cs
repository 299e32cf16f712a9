using Agents.Core.Storage;
using Microsoft.Extensions.Options;

namespace Agents.Tests.Storage;

/// <summary>A database in a folder of its own, removed with it.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agents-storage-");
    private readonly List<SqliteDatabase> _opened = [];

    public TemporaryDatabase() => Database = Open("first");

    public SqliteDatabase Database { get; }

    public SqliteDatabase Open(string name)
    {
        var options = Options.Create(new SqliteStorageOptions { Directory = Path.Combine(_folder.FullName, name) });
        var database = new SqliteDatabase(options);
        _opened.Add(database);
        return database;
    }

    /// <summary>Opens the files as a killed process leaves them: the database and its log, in the middle of their life.</summary>
    public SqliteDatabase OpenAfterCrash()
    {
        var source = Path.GetDirectoryName(Database.Path)!;
        var target = Directory.CreateDirectory(Path.Combine(_folder.FullName, "after-crash"));
        foreach (var file in Directory.GetFiles(source).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
        }

        return Open(target.Name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
