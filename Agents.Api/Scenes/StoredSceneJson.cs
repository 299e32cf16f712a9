using System.IO.Pipelines;
using System.Text.Json;
using Agents.Api.Wires;
using Agents.Core.Scenes;

namespace Agents.Api.Scenes;

/// <summary>Writes whole scenes into a response piece by piece: a million voxels need no second copy.</summary>
internal static class StoredSceneJson
{
    private const int VoxelsPerFlush = 4096;

    /// <summary><c>{…info, "scene": {"voxels"}, "palette"}</c>. The same scene gives the same bytes.</summary>
    public static async Task WriteAsync(
        HttpResponse response, StoredSceneInfo? info, VoxelScene scene, IReadOnlyList<string>? warnings, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json";
        var body = response.BodyWriter;
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        if (info is not null)
        {
            json.WriteString("id", info.Id);
            json.WriteString("name", info.Name);
            json.WriteNumber("voxelCount", info.VoxelCount);
            json.WriteString("createdAt", info.CreatedAt);
            json.WriteString("updatedAt", info.UpdatedAt);
        }

        json.WriteStartObject("scene");
        await WriteVoxelsAsync(json, body, scene.Voxels, cancellationToken);
        json.WriteEndObject();
        json.WritePropertyName("palette");
        VoxelJson.WriteTypes(json, scene.GetUsedTypes());
        if (warnings is not null)
        {
            json.WriteStartArray("warnings");
            foreach (var warning in warnings)
            {
                VoxelJson.WriteError(json, "approximated", warning);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    private static async Task WriteVoxelsAsync(Utf8JsonWriter json, PipeWriter body, IReadOnlyList<Voxel> voxels, CancellationToken cancellationToken)
    {
        json.WriteStartArray(VoxelJson.Voxels);
        for (var index = 0; index < voxels.Count; index++)
        {
            VoxelJson.WriteVoxel(json, voxels[index]);
            if (index % VoxelsPerFlush == VoxelsPerFlush - 1)
            {
                await json.FlushAsync(cancellationToken);
                await body.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
    }
}
