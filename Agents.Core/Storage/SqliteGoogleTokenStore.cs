using Agents.Core.Calendar.Google;

namespace Agents.Core.Storage;

/// <summary>Encrypted Google tokens in the database, one row a caller.</summary>
internal sealed class SqliteGoogleTokenStore(SqliteDatabase database) : IGoogleTokenStore
{
    public Task<byte[]?> FindAsync(string owner, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Command("SELECT payload FROM google_tokens WHERE owner = $owner", ("$owner", owner)).ExecuteScalar() as byte[],
            cancellationToken);

    public Task SaveAsync(string owner, byte[] payload, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO google_tokens (owner, payload) VALUES ($owner, $payload)
                ON CONFLICT (owner) DO UPDATE SET payload = excluded.payload
                """,
                ("$owner", owner), ("$payload", payload)),
            WriteDurability.PowerLoss,
            cancellationToken);

    public Task<bool> ReplaceAsync(string owner, byte[] payload, byte[] expected, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "UPDATE google_tokens SET payload = $payload WHERE owner = $owner AND payload = $expected",
                ("$owner", owner), ("$payload", payload), ("$expected", expected)) > 0,
            WriteDurability.PowerLoss,
            cancellationToken);

    public Task DeleteAsync(string owner, byte[]? expected, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "DELETE FROM google_tokens WHERE owner = $owner AND ($expected IS NULL OR payload = $expected)",
                ("$owner", owner), ("$expected", expected)),
            WriteDurability.PowerLoss,
            cancellationToken);
}
