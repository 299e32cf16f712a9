using System.Text.Json;
using Agents.Core.Runs.Events;
using Agents.Core.Scenes;

namespace Agents.Api.Wires;

/// <summary>What stands beside the voxels at the end of a scene: types, warnings, usage, and the error if there is one.</summary>
internal sealed class SceneTail
{
    private readonly List<SceneType> _types = [];
    private readonly List<WarningRaised> _warnings = [];
    private RunEvent? _terminal;

    /// <summary>Notes what an event adds.</summary>
    public void Take(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case SceneOpened opened:
                _types.AddRange(opened.Types);
                break;
            case SceneTypesAdded added:
                _types.AddRange(added.Types);
                break;
            case SceneTypesRemoved removed:
                foreach (var index in removed.Indices)
                {
                    _types.RemoveAt(index);
                }

                break;
            case WarningRaised warning:
                _warnings.Add(warning);
                break;
            case { IsTerminal: true }:
                _terminal = runEvent;
                break;
            default:
                break;
        }
    }

    /// <summary>Writes the members into an object that is open. <c>error</c> is there exactly when the run failed.</summary>
    public void Write(Utf8JsonWriter json, string runId)
    {
        json.WritePropertyName("palette");
        VoxelJson.WriteTypes(json, _types);
        json.WriteStartArray("warnings");
        foreach (var warning in _warnings)
        {
            VoxelJson.WriteError(json, warning.Code, warning.Message);
        }

        json.WriteEndArray();
        json.WritePropertyName("usage");
        switch (_terminal)
        {
            case RunCompleted completed:
                VoxelJson.WriteUsage(json, completed.Usage);
                if (completed.Message is not null)
                {
                    json.WriteString("message", completed.Message);
                }

                break;
            case RunFailed failed:
                VoxelJson.WriteUsage(json, failed.Usage);
                json.WritePropertyName("error");
                VoxelJson.WriteError(json, failed.Code, failed.Message);
                break;
            default:
                VoxelJson.WriteUsage(json, new());
                break;
        }

        json.WriteString("runId", runId);
    }
}
