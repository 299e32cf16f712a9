using System.Buffers;
using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>NDJSON of a scene run: a line a batch of voxels (of an edit: of JSON Patch on the sent scene), then one <c>done</c> or <c>error</c>.</summary>
internal sealed class SceneLinesWire : IRunWire
{
    public const string Type = "application/x-ndjson";

    private const string VoxelsPath = "/scene/voxels";

    public string ContentType => Type;

    public bool HoldsStatus => true;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        var body = stream.Body;
        using var json = new Utf8JsonWriter(body);
        var tail = new SceneTail();
        var isEdit = false;

        // From the start also for a reader who has the beginning: whether it is an edit, types and warnings stand there.
        await stream.PumpFromStartAsync(Write, () => Line(() => json.WriteBoolean("ping", value: true)), cancellationToken);

        void Write(RunEvent runEvent)
        {
            tail.Take(runEvent);
            isEdit |= runEvent is SceneOpened { IsEdit: true };
            if (runEvent.Sequence <= stream.After)
            {
                return;
            }

            switch (runEvent)
            {
                case VoxelsAdded added when isEdit:
                    Line(() =>
                    {
                        json.WritePropertyName("patch");
                        VoxelJson.WriteAdditions(json, VoxelsPath, added.Voxels.Voxels);
                    });
                    break;
                case VoxelsAdded added:
                    Line(() =>
                    {
                        json.WriteStartArray(VoxelJson.Voxels);
                        VoxelJson.WriteVoxels(json, added.Voxels.Voxels);
                        json.WriteEndArray();
                    });
                    break;
                case VoxelsRemoved removed:
                    Line(() =>
                    {
                        json.WritePropertyName("patch");
                        VoxelJson.WriteRemovals(json, VoxelsPath, removed.Indices);
                    });
                    break;
                case VoxelsReplaced replaced:
                    Line(() =>
                    {
                        json.WritePropertyName("patch");
                        VoxelJson.WriteReplacements(json, VoxelsPath, replaced.Indices, replaced.Voxels.Voxels);
                    });
                    break;
                case RunCompleted:
                    Line(() =>
                    {
                        json.WriteBoolean("done", value: true);
                        tail.Write(json, stream.Record.Id);
                    });
                    break;
                case RunFailed:
                    Line(() => tail.Write(json, stream.Record.Id));
                    break;
                default:
                    break;
            }
        }

        void Line(Action writeMembers)
        {
            json.Reset();
            json.WriteStartObject();
            writeMembers();
            json.WriteEndObject();
            json.Flush();
            body.Write("\n"u8);
        }
    }
}
