using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Analysis;
using Agents.Plugins.Scenes.Language.Editing;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>Reads what <c>describe_scene</c> answered.</summary>
internal static class SceneFactsReader
{
    /// <summary>What an edit needs to know; null when the tool failed or the scene is empty.</summary>
    public static SceneFacts? Read(string description)
    {
        SceneSummary? summary;
        try
        {
            summary = JsonSerializer.Deserialize<SceneSummary>(description, AIJsonUtilities.DefaultOptions);
        }
        catch (JsonException)
        {
            return null;
        }

        if (summary is not { Count: > 0 })
        {
            return null;
        }

        var parts = new Dictionary<string, (CellBox Box, string Type)>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in summary.Parts)
        {
            parts.TryAdd(part.Name, (new CellBox(part.Min, part.Max), part.Type));
        }

        return new SceneFacts
        {
            Box = new CellBox(summary.Min, summary.Max),
            MainType = summary.Types.Count > 0 ? summary.Types[0].Name : "stone",
            Parts = parts,
            Found = summary.Found.ToLookup(part => part.Name, part => (new CellBox(part.Min, part.Max), part.Type), StringComparer.OrdinalIgnoreCase),
        };
    }
}
