using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>What the scene agent tells a model.</summary>
internal static class ScenePrompt
{
    /// <summary>The schema's name when a build program is asked for.</summary>
    public const string ProgramSchemaName = "build_program";

    /// <summary>The schema's name when a raw voxel list is asked for.</summary>
    public const string VoxelsSchemaName = "voxel_scene";

    private const string Rules = """
        You build voxel scenes. +x is right, +y is up, +z is towards the viewer; the origin is the centre of the base, the ground is y = 0.
        Centre the whole on x = 0 and z = 0 and let its lowest cells have y = 0.
        """;

    private const string ProgramRules = """
        Answer with a build program: JSON of the given schema and nothing else.
        - A position is the middle of a thing's base. Sizes are in cells.
        - Top-level operations are final in their order: a later one fills free cells only. Things that cut into each other (walls, then door
          and windows, then roof) belong into one "part": inside it later operations overwrite and carve earlier ones.
        - Use several parts, each finished before the next: each is shown to the person as soon as it is finished.
        - Prefer "place" with an object of the library where one fits, anchors ("at": {"relation": "right_of", "of": …, "gap": 2}) over
          computed positions, and repeat, grid, ring and mirror over copies.
        - "message" is one short sentence for the person, or null.
        - Answering directly is better than the tools build_scene and edit_scene: the person sees an answer while you write it.
        """;

    private const string EditRules = """
        There is a scene. Call describe_scene first. Then answer with a program of edit operations on it (paint, replace, remove, move, scale,
        rotate, mirror, hollow, copy, and operations that add). Target parts by the names that describe_scene gives. Change nothing that the
        request does not name.
        """;

    private const string VoxelRules = """
        Answer with a voxel list: JSON of the given schema and nothing else. "type" is an id of the palette. Write from the ground up, no cell twice.
        """;

    /// <summary>The conversation for the model: rules first, then what the client sent.</summary>
    public static IList<ChatMessage> Create(IReadOnlyList<ChatMessage> messages, SceneInput input, bool isEdit)
    {
        var isProgram = input.Output == SceneOutputMode.Program;
        var types = string.Join(", ", BlockPalette.Default.All.Where(type => type.Color is not null).Select(type => isProgram ? type.Name : $"{type.Id} {type.Name}"));
        var parts = new List<string> { Rules, isProgram ? ProgramRules : VoxelRules };
        if (isEdit)
        {
            parts.Add(EditRules);
        }

        parts.Add($"Types: {types}.");
        if (isProgram)
        {
            parts.Add($"Objects of the library: {string.Join(", ", ObjectLibrary.All.Select(kind => kind.Name))}.");
        }

        return [new ChatMessage(ChatRole.System, string.Join("\n", parts)), .. messages];
    }

    /// <summary>The form of the answer and the tools: ours, and those of the client's whose names ours do not have.</summary>
    public static ChatOptions CreateOptions(SceneInput input, VoxelScenePlugin plugin, IReadOnlyList<AIFunctionDeclaration> clientTools) => new()
    {
        ResponseFormat = input.Output == SceneOutputMode.Voxels
            ? ChatResponseFormat.ForJsonSchema(BuildProgramSchema.Scene, VoxelsSchemaName)
            : ChatResponseFormat.ForJsonSchema(BuildProgramSchema.Program, ProgramSchemaName),
        Tools = [.. plugin.CreateTools(), .. clientTools.Where(tool => !VoxelScenePlugin.ToolNames.Contains(tool.Name))],
        Seed = input.Seed,
    };
}
