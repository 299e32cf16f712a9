using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using Agents.Core.Runs.Events;
using Agents.Core.Scenes;

namespace Agents.Api.Wires;

/// <summary>One JSON document that grows with the scene and as a whole is valid JSON, also when the run fails half-way (<c>error</c>).</summary>
/// <remarks>
/// A voxel that was written cannot be taken back, so an edit is read twice: once to its end for what it removes and replaces,
/// then once more for the voxels. That costs memory for the changes only, and the log holds the rest.
/// </remarks>
internal sealed class SceneDocumentWire : IRunWire
{
    public const string Type = "application/json";

    public string ContentType => Type;

    public bool HoldsStatus => true;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        var edit = await ReadEditAsync(stream, cancellationToken);
        using var json = new Utf8JsonWriter(stream.Body);
        json.WriteStartObject();
        json.WriteStartObject("scene");
        json.WriteStartArray(VoxelJson.Voxels);
        var tail = new SceneTail();
        var index = 0;

        // What is pending would stand in memory that the first heartbeat or flush of the pipe takes away.
        await json.FlushAsync(cancellationToken);

        // White space between values is a sign of life that no JSON reader notices.
        await stream.PumpFromStartAsync(Write, () => stream.Body.Write("\n"u8), cancellationToken);
        json.WriteEndArray();
        json.WriteEndObject();
        tail.Write(json, stream.Record.Id);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await stream.Body.FlushAsync(cancellationToken);

        void Write(RunEvent runEvent)
        {
            tail.Take(runEvent);
            switch (runEvent)
            {
                case SceneOpened { Voxels: { } voxels }:
                    WriteBase(voxels);
                    break;
                case SceneLoaded loaded:
                    WriteBase(loaded.Voxels);
                    break;
                case VoxelsAdded added:
                    VoxelJson.WriteVoxels(json, added.Voxels.Voxels);
                    break;
                default:
                    break;
            }

            json.Flush();
        }

        void WriteBase(VoxelBatch voxels)
        {
            foreach (var voxel in voxels.Voxels)
            {
                if (edit is null)
                {
                    VoxelJson.WriteVoxel(json, voxel);
                }
                else if (!edit.IsRemoved(index))
                {
                    VoxelJson.WriteVoxel(json, edit.Replacement(index) ?? voxel);
                }

                index++;
            }
        }
    }

    private static async Task<SceneEdit?> ReadEditAsync(RunStream stream, CancellationToken cancellationToken)
    {
        if (await stream.FindFirstAsync<SceneOpened>(cancellationToken) is not { IsEdit: true })
        {
            return null;
        }

        var edit = new SceneEdit();
        await stream.PumpFromStartAsync(Take, () => stream.Body.Write("\n"u8), cancellationToken);
        edit.Seal();
        return edit;

        void Take(RunEvent runEvent)
        {
            if (runEvent is VoxelsRemoved removed)
            {
                edit.Remove(removed.Indices);
            }
            else if (runEvent is VoxelsReplaced replaced)
            {
                edit.Replace(replaced.Indices, replaced.Voxels);
            }
        }
    }

    /// <summary>An edit, looked at from the indices of the scene that was sent.</summary>
    private sealed class SceneEdit
    {
        private readonly HashSet<int> _removed = [];
        private readonly Dictionary<int, Voxel> _replaced = [];
        private FrozenDictionary<int, Voxel> _byOriginalIndex = FrozenDictionary<int, Voxel>.Empty;

        public void Remove(IReadOnlyList<int> indices) => _removed.UnionWith(indices);

        public void Replace(IReadOnlyList<int> indices, VoxelBatch voxels)
        {
            for (var position = 0; position < indices.Count; position++)
            {
                _replaced[indices[position]] = voxels.Voxels[position];
            }
        }

        /// <summary>Turns the indices of replacements, which count without the removed ones, into original ones.</summary>
        public void Seal()
        {
            var removed = _removed.Order().ToArray();
            var original = new Dictionary<int, Voxel>(_replaced.Count);
            var passed = 0;
            foreach (var (index, voxel) in _replaced.OrderBy(pair => pair.Key))
            {
                while (passed < removed.Length && removed[passed] <= index + passed)
                {
                    passed++;
                }

                original[index + passed] = voxel;
            }

            _byOriginalIndex = original.ToFrozenDictionary();
        }

        public bool IsRemoved(int index) => _removed.Contains(index);

        public Voxel? Replacement(int index) => _byOriginalIndex.TryGetValue(index, out var voxel) ? voxel : null;
    }
}
