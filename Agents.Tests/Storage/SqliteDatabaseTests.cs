using Agents.Core.Errors;
using Agents.Core.Storage;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Agents.Tests.Storage;

internal sealed class SqliteDatabaseTests
{
    [Test]
    public async Task Open_FileOfANewerService_RefusesAndSaysSo()
    {
        await using var files = new TemporaryDatabase();
        await files.Database.WriteAsync(session => session.Execute("CREATE TABLE mark (x)"), WriteDurability.ProcessCrash, default);
        await files.Database.DisposeAsync();
        using (var session = new SqliteSession(files.Database.Path, TimeSpan.FromSeconds(1)))
        {
            session.Execute("PRAGMA user_version = 9999");
        }

        Assert.That(() => files.Open("first").Open(), Throws.InstanceOf<StartException>().With.Message.Contains("9999"));
    }

    [Test]
    public void Open_FolderIsAFile_NamesTheKeyToChange()
    {
        var path = Path.GetTempFileName();
        try
        {
            var database = new SqliteDatabase(Options.Create(new SqliteStorageOptions { Directory = path }));

            Assert.That(database.Open, Throws.InstanceOf<StartException>().With.Message.Contains("DATA_DIR"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public async Task DisposeAsync_WritesWaiting_AllAreStored()
    {
        await using var files = new TemporaryDatabase();
        await files.Database.WriteAsync(session => session.Execute("CREATE TABLE t (x)"), WriteDurability.ProcessCrash, default);
        var writes = Enumerable.Range(0, 200)
            .Select(index => files.Database.WriteAsync(session => session.Execute("INSERT INTO t VALUES ($x)", ("$x", index)), WriteDurability.PowerLoss, default))
            .ToList();

        await files.Database.DisposeAsync();
        await Task.WhenAll(writes);

        Assert.That(await files.Open("first").ReadAsync(session => session.Number("SELECT count(*) FROM t"), default), Is.EqualTo(200));
        await Assert.ThatAsync(async () => await files.Database.ReadAsync(_ => 0, default), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task WriteAsync_OneFailsAfterItsFirstStatement_OnlyThatOneIsUndone()
    {
        await using var files = new TemporaryDatabase();
        await files.Database.WriteAsync(session => session.Execute("CREATE TABLE t (x)"), WriteDurability.ProcessCrash, default);

        var good = Insert(files.Database, 1);
        var bad = files.Database.WriteAsync<int>(
            session =>
            {
                session.Execute("INSERT INTO t VALUES (2)");
                throw new InvalidOperationException("second thoughts");
            },
            WriteDurability.ProcessCrash,
            default);
        var after = Insert(files.Database, 3);

        await Assert.ThatAsync(async () => await bad, Throws.InvalidOperationException);
        await Task.WhenAll(good, after);
        Assert.That(await files.Database.ReadAsync(session => session.Number("SELECT sum(x) FROM t"), default), Is.EqualTo(4));
    }

    [Test]
    public async Task WriteAsync_ManyWaiting_OneCommit()
    {
        await using var files = new TemporaryDatabase();
        using var release = new ManualResetEventSlim();
        var first = files.Database.WriteAsync(
            session =>
            {
                release.Wait();
                return session.Execute("CREATE TABLE t (x)");
            },
            WriteDurability.ProcessCrash,
            default);
        var waiting = Enumerable.Range(0, 300).Select(index => Insert(files.Database, index)).ToList();

        release.Set();
        await first;
        await Task.WhenAll(waiting);

        Assert.That(files.Database.Commits, Is.LessThanOrEqualTo(2));
    }

    [Test]
    public async Task ReadAsync_StatementThatWrites_Refused()
    {
        await using var files = new TemporaryDatabase();

        await Assert.ThatAsync(
            async () => await files.Database.ReadAsync(session => session.Execute("DELETE FROM runs"), default),
            Throws.InstanceOf<Microsoft.Data.Sqlite.SqliteException>());
    }

    [Test]
    public async Task IsReadyAsync_Opened_True()
    {
        await using var files = new TemporaryDatabase();

        Assert.That(await files.Database.IsReadyAsync(default), Is.True);
    }

    private static Task<int> Insert(SqliteDatabase database, int value) =>
        database.WriteAsync(session => session.Execute("INSERT INTO t VALUES ($x)", ("$x", value)), WriteDurability.ProcessCrash, default);
}
