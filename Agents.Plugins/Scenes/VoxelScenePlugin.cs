using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Agents.Core.Errors;
using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>Voxel scenes as tools for a model: what there is to build with, and building, changing and describing the scene of the run.</summary>
/// <remarks>A plain class in the shape of a Semantic Kernel plugin: described public methods, turned into tools by reflection.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing.")]
public sealed class VoxelScenePlugin
{
    /// <summary>The name of the tool that describes the scene.</summary>
    internal const string DescribeSceneTool = "describe_scene";

    private const string GetPaletteTool = "get_palette";
    private const string GetSceneSchemaTool = "get_scene_schema";
    private const string BuildSceneTool = "build_scene";
    private const string EditSceneTool = "edit_scene";

    // Tools may be called side by side; a scene is built by one at a time.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SceneWorkspace _workspace;

    /// <summary>Gets the names of all tools, whichever of them a run offers.</summary>
    internal static IReadOnlySet<string> ToolNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { GetPaletteTool, GetSceneSchemaTool, DescribeSceneTool, BuildSceneTool, EditSceneTool };

    internal VoxelScenePlugin(SceneWorkspace workspace) => _workspace = workspace;

    /// <summary>The types, with names and synonyms, and the objects that can be placed.</summary>
    [Description("Lists the block types (name, colour, synonyms) and the kinds of object that can be placed, with their parts.")]
    public static ScenePaletteView GetPalette() => new(
        [.. BlockPalette.Default.All.Where(type => type.Color is not null).Select(type => new PaletteTypeView(type.Name, type.Color!.Value.ToString(), type.Synonyms))],
        [.. ObjectLibrary.All.Select(kind => new PaletteObjectView(kind.Name, kind.Category, kind.Parts))]);

    /// <summary>The schema of a build program.</summary>
    [Description("Gives the JSON Schema of a build program, as build_scene and edit_scene take it.")]
    public static JsonElement GetSceneSchema() => BuildProgramSchema.Program;

    /// <summary>Builds a new scene, or adds to the one this run has begun.</summary>
    /// <exception cref="AgentException">The program cannot be read, or a scene to edit is there already.</exception>
    [Description("Builds a scene from a build program. Later calls add to it. Returns what was built and what was dropped, with the reason.")]
    public Task<SceneBuildReport> BuildSceneAsync([Description("The build program.")] JsonElement program, CancellationToken cancellationToken) =>
        _workspace.IsEdit
            ? throw new AgentException(ErrorCodes.InvalidRequest, "There is a scene already: use edit_scene.")
            : ApplyAsync(program, cancellationToken);

    /// <summary>Changes the scene the client sent.</summary>
    /// <exception cref="AgentException">The program cannot be read, or there is no scene to edit.</exception>
    [Description("Changes the existing scene by a build program of edit operations. What is not named stays as it is.")]
    public Task<SceneBuildReport> EditSceneAsync([Description("The build program.")] JsonElement program, CancellationToken cancellationToken) =>
        _workspace.IsEdit
            ? ApplyAsync(program, cancellationToken)
            : throw new AgentException(ErrorCodes.InvalidRequest, "There is no scene to edit: use build_scene.");

    /// <summary>A summary of the scene: never its voxels.</summary>
    [Description("Describes the existing scene: size, types with their numbers, and the parts that can be named in edits.")]
    public SceneSummary DescribeScene(
        [Description("Phrases to look for besides, e.g. \"left tower\", \"legs of the table\"; what each means is listed under found.")] string[]? find = null) =>
        _workspace.Describe(find);

    /// <summary>The tools, named as models know them: those that make sense for the scene of the run.</summary>
    internal IEnumerable<AIFunction> CreateTools()
    {
        yield return AIFunctionFactory.Create(GetPalette, GetPaletteTool);
        yield return AIFunctionFactory.Create(GetSceneSchema, GetSceneSchemaTool);
        if (_workspace.IsEdit)
        {
            yield return AIFunctionFactory.Create(DescribeScene, DescribeSceneTool);
            yield return AIFunctionFactory.Create(EditSceneAsync, EditSceneTool);
        }
        else
        {
            yield return AIFunctionFactory.Create(BuildSceneAsync, BuildSceneTool);
        }
    }

    private async Task<SceneBuildReport> ApplyAsync(JsonElement json, CancellationToken cancellationToken)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(json.GetRawText());
        if (!BuildProgramJson.TryRead(text, out var program, out var fault))
        {
            throw new AgentException(ErrorCodes.InvalidRequest, $"{fault.Path}: {fault.Message}");
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var faults = _workspace.Faults.Count;
            var applied = _workspace.Applied;
            await _workspace.ApplyAsync(program, cancellationToken);
            return new SceneBuildReport(
                _workspace.Applied - applied, [.. _workspace.Faults.Skip(faults).Take(10).Select(dropped => $"{dropped.Path}: {dropped.Message}")]);
        }
        finally
        {
            _gate.Release();
        }
    }
}
