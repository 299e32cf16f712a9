using System.Runtime.InteropServices;
using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Microsoft.Data.Sqlite;

namespace Agents.Core.Storage;

/// <summary>Scenes in the database, seven bytes a voxel. A scene survives the loss of power once acknowledged.</summary>
internal sealed class SqliteSceneStore(SqliteDatabase database) : ISceneStore
{
    private const string InfoColumns = "id, name, voxel_count, created_at, updated_at";

    public Task<IReadOnlyList<StoredSceneInfo>> ListAsync(string owner, int limit, int offset, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredSceneInfo>>(session => List(session, owner, limit, offset), cancellationToken);

    public Task<StoredScene?> FindAsync(string owner, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Find(session, owner, id), cancellationToken);

    public Task<StoredSceneInfo?> FindInfoAsync(string owner, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindInfo(session, owner, id), cancellationToken);

    public Task AddAsync(string owner, StoredScene scene, CancellationToken cancellationToken)
    {
        // Packed before it queues: a million voxels must not be turned into bytes while others wait for the writer.
        var voxels = Pack(scene.Voxels);
        return database.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO scenes (id, owner, name, voxel_count, created_at, updated_at, local_types, voxels)
                VALUES ($id, $owner, $name, $count, $created, $updated, $types, $voxels)
                """,
                [("$created", scene.Info.CreatedAt.UtcTicks), .. ValuesOf(owner, scene, voxels)]),
            WriteDurability.PowerLoss,
            cancellationToken);
    }

    public Task<bool> UpdateAsync(string owner, StoredScene scene, CancellationToken cancellationToken)
    {
        var voxels = Pack(scene.Voxels);
        return database.WriteAsync(
            session => session.Execute(
                """
                UPDATE scenes SET name = $name, voxel_count = $count, updated_at = $updated, local_types = $types, voxels = $voxels
                WHERE id = $id AND owner = $owner
                """,
                ValuesOf(owner, scene, voxels)) > 0,
            WriteDurability.PowerLoss,
            cancellationToken);
    }

    public Task<bool> DeleteAsync(string owner, string id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute("DELETE FROM scenes WHERE id = $id AND owner = $owner", ("$id", id), ("$owner", owner)) > 0,
            WriteDurability.PowerLoss,
            cancellationToken);

    private static List<StoredSceneInfo> List(SqliteSession session, string owner, int limit, int offset)
    {
        var scenes = new List<StoredSceneInfo>();
        using var reader = session.Command(
            $"SELECT {InfoColumns} FROM scenes WHERE owner = $owner ORDER BY updated_at DESC, id DESC LIMIT $limit OFFSET $offset",
            ("$owner", owner), ("$limit", Math.Max(0, limit)), ("$offset", Math.Max(0, offset))).ExecuteReader();
        while (reader.Read())
        {
            scenes.Add(ReadInfo(reader));
        }

        return scenes;
    }

    private static StoredScene? Find(SqliteSession session, string owner, string id)
    {
        using var reader = session.Command(
            $"SELECT {InfoColumns}, local_types, voxels FROM scenes WHERE id = $id AND owner = $owner", ("$id", id), ("$owner", owner)).ExecuteReader();
        return reader.Read()
            ? new StoredScene(ReadInfo(reader), VoxelBatch.Unpack(reader.GetFieldValue<byte[]>(6)), UnpackTypes(reader.GetString(5)))
            : null;
    }

    private static StoredSceneInfo? FindInfo(SqliteSession session, string owner, string id)
    {
        using var reader = session.Command(
            $"SELECT {InfoColumns} FROM scenes WHERE id = $id AND owner = $owner", ("$id", id), ("$owner", owner)).ExecuteReader();
        return reader.Read() ? ReadInfo(reader) : null;
    }

    private static StoredSceneInfo ReadInfo(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetInt32(2),
        new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero),
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero));

    private static (string Name, object? Value)[] ValuesOf(string owner, StoredScene scene, byte[] voxels) =>
    [
        ("$id", scene.Info.Id), ("$owner", owner), ("$name", scene.Info.Name), ("$count", scene.Voxels.Count),
        ("$updated", scene.Info.UpdatedAt.UtcTicks), ("$types", PackTypes(scene.LocalTypes)), ("$voxels", voxels),
    ];

    private static byte[] Pack(IReadOnlyList<Voxel> voxels) => voxels switch
    {
        Voxel[] array => VoxelBatch.Pack(array),
        List<Voxel> list => VoxelBatch.Pack(CollectionsMarshal.AsSpan(list)),
        _ => VoxelBatch.Pack([.. voxels]),
    };

    private static string PackTypes(IReadOnlyList<BlockType> types) =>
        JsonSerializer.Serialize(
            [.. types.Where(type => type.Color is not null).Select(type => new StoredLocalType(type.Id, type.Name, type.Color!.Value.ToString()))],
            StorageJson.Default.StoredLocalTypeArray);

    private static IReadOnlyList<BlockType> UnpackTypes(string json)
    {
        var palette = new ScenePalette();
        foreach (var type in JsonSerializer.Deserialize(json, StorageJson.Default.StoredLocalTypeArray) ?? [])
        {
            if (Rgb.TryParse(type.Color, out var color))
            {
                palette.TryAddLocal(type.Id, color, type.Name);
            }
        }

        return palette.Local;
    }
}
