using System.Text;
using System.Text.Json;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language;
using Agents.Plugins.Scenes.Language.Editing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Scenes;

/// <summary>The built-in model's skill for scenes: it looks at the scene with the tool it is offered, then writes a build program by rules.</summary>
internal sealed class SceneSkill : IBuiltInSkill
{
    private const string DescribeCallId = "call-describe-scene";

    private readonly IOptions<SceneLimits> _limits;
    private readonly SceneLanguage _language;

    public SceneSkill(IOptions<SceneLimits> limits)
    {
        // Not its value yet: models are gathered when the default model is checked, and a wrong limit would hide what that check finds.
        _limits = limits;
        _language = new SceneLanguage([.. ObjectLibrary.All], Expand);
    }

    /// <inheritdoc/>
    public string Description =>
        $"Build voxel scenes from words (shapes, {ObjectLibrary.All.Length} kinds of object, terrain) and change them (\"make the roof blue\").";

    /// <inheritdoc/>
    public bool Accepts(ChatOptions? options) =>
        options?.ResponseFormat is ChatResponseFormatJson { SchemaName: ScenePrompt.ProgramSchemaName or ScenePrompt.VoxelsSchemaName };

    /// <inheritdoc/>
    public IEnumerable<AIContent> Answer(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var prompt = messages.LastOrDefault(message => message.Role == ChatRole.User)?.Text ?? "";
        SceneFacts? facts = null;
        if (options?.Tools?.Any(tool => string.Equals(tool.Name, VoxelScenePlugin.DescribeSceneTool, StringComparison.Ordinal)) == true)
        {
            if (FindDescription(messages) is not { } description)
            {
                return [new FunctionCallContent(DescribeCallId, VoxelScenePlugin.DescribeSceneTool, new Dictionary<string, object?>(StringComparer.Ordinal) { ["find"] = _language.Mentions(prompt) })];
            }

            facts = SceneFactsReader.Read(description);
        }

        var understanding = _language.Understand(prompt, facts);
        var program = understanding.Program is { } understood
            ? ProgramSeed.Apply(understood, (int)(options?.Seed ?? 0))
            : new BuildProgram { Operations = [] };
        program = program with { Message = Explain(understanding) };
        var isVoxels = options?.ResponseFormat is ChatResponseFormatJson { SchemaName: ScenePrompt.VoxelsSchemaName };
        return [new TextContent(isVoxels ? WriteVoxels(program) : Encoding.UTF8.GetString(BuildProgramJson.Write(program)))];
    }

    private static string? FindDescription(IReadOnlyList<ChatMessage> messages) => messages
        .SelectMany(message => message.Contents)
        .OfType<FunctionResultContent>()
        .LastOrDefault(result => string.Equals(result.CallId, DescribeCallId, StringComparison.Ordinal))?.Result?.ToString();

    private static string Explain(Understanding understanding) => understanding.UnknownWords.Count == 0 || understanding.Program is null
        ? understanding.Summary
        : $"{understanding.Summary} I did not understand: {string.Join(", ", understanding.UnknownWords)}.";

    private List<Voxel>? Expand(BuildProgram program) => Expand(program, new ScenePalette());

    private List<Voxel>? Expand(BuildProgram program, ScenePalette palette)
    {
        var expander = new ProgramExpander(palette, _limits.Value, SceneServices.Create(palette)) { Offset = program.Offset };
        var voxels = new List<Voxel>();
        foreach (var operation in program.Operations)
        {
            if (!expander.TryApply(operation, out var added, out _))
            {
                return null;
            }

            voxels.AddRange(added);
        }

        return voxels;
    }

    private string WriteVoxels(BuildProgram program)
    {
        var palette = new ScenePalette();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("message", program.Message);
            json.WriteStartArray("voxels");
            foreach (var voxel in Expand(program, palette) ?? [])
            {
                json.WriteStartObject();
                json.WriteNumber("x", voxel.X);
                json.WriteNumber("y", voxel.Y);
                json.WriteNumber("z", voxel.Z);
                if (voxel.Type < ScenePalette.FirstLocalId)
                {
                    json.WriteNumber("type", voxel.Type);
                }
                else
                {
                    json.WriteString("type", palette[voxel.Type]!.Color.ToString());
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
