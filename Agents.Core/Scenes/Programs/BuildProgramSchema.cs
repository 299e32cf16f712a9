using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>The JSON schemas (draft 2020-12) of what a model may answer with, in the subset that strict modes accept.</summary>
/// <remarks>
/// Every member is required, optional ones may be null, nothing additional is allowed, and only <c>type</c>, <c>enum</c>, <c>const</c>,
/// <c>anyOf</c>, <c>$ref</c>, <c>$defs</c> and <c>description</c> are used; ranges are in the descriptions.
/// </remarks>
public static class BuildProgramSchema
{
    /// <summary>Gets the schema of a <see cref="BuildProgram"/>.</summary>
    public static JsonElement Program { get; } = CreateProgram();

    /// <summary>Gets the schema of a plain scene, <c>{"voxels":[{"x","y","z","type"}]}</c>.</summary>
    public static JsonElement Scene { get; } = CreateScene();

    private static JsonElement CreateProgram()
    {
        var schema = ProgramRules.Program.ToDefinition();
        schema["$defs"] = new JsonObject(ProgramRules.Definitions.Select(rule => KeyValuePair.Create(rule.Reference!, (JsonNode?)rule.ToDefinition())));
        return ToElement(schema);
    }

    private static JsonElement CreateScene()
    {
        var types = BlockPalette.Default.All.Where(type => type.Color is not null).Select(type => $"{type.Id} {type.Name}");
        var voxel = JsonRule.Object(
            "voxel",
            "One filled cell; each cell once.",
            new("x", JsonRule.Integer("Right.")),
            new("y", JsonRule.Integer("Up; the ground is 0.")),
            new("z", JsonRule.Integer("Towards the viewer.")),
            new("type", JsonRule.Integer($"The id of its type: {string.Join(", ", types)}.")));
        var scene = JsonRule.Object("scene", "A voxel scene, centred on the origin in x and z.", new JsonRuleMember("voxels", JsonRule.List(voxel)));
        var schema = scene.ToDefinition();
        schema["$defs"] = new JsonObject { [voxel.Reference!] = voxel.ToDefinition() };
        return ToElement(schema);
    }

    private static JsonElement ToElement(JsonObject schema) => JsonElement.Parse(schema.ToJsonString());
}
