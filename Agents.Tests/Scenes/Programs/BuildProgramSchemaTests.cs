using System.Text.Json;
using System.Text.Json.Serialization;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Programs;

public sealed class BuildProgramSchemaTests
{
    private static readonly string[] StrictKeywords =
        ["type", "enum", "const", "anyOf", "$ref", "$defs", "description", "properties", "required", "additionalProperties", "items"];

    private static IEnumerable<string> OperationNames => typeof(BuildOperation).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>().Select(attribute => (string)attribute.TypeDiscriminator!);

    [Test]
    public void Program_Schema_IsInTheStrictSubset([Values] bool isProgram)
    {
        var root = isProgram ? BuildProgramSchema.Program : BuildProgramSchema.Scene;

        AssertStrict(root, root);
    }

    [Test]
    public void Program_Operations_AreThoseOfTheRecords()
    {
        var cases = BuildProgramSchema.Program.GetProperty("$defs").GetProperty("operation").GetProperty("anyOf").EnumerateArray()
            .Select(item => Resolve(BuildProgramSchema.Program, item).GetProperty("properties").GetProperty("op").GetProperty("const").GetString());

        Assert.That(cases, Is.EqualTo(OperationNames));
        Assert.That(SamplePrograms.Operations.Count(), Is.EqualTo(OperationNames.Count()));
    }

    [TestCaseSource(typeof(SamplePrograms), nameof(SamplePrograms.Operations))]
    public void Program_OfEachOperation_Validates(BuildOperation operation)
    {
        using var json = JsonDocument.Parse(BuildProgramJson.Write(new BuildProgram { Message = "m", Offset = new Cell(1, 2, 3), Operations = [operation] }));

        AssertValid(BuildProgramSchema.Program, BuildProgramSchema.Program, json.RootElement, "$");
    }

    [Test]
    public void Scene_Voxels_Validate()
    {
        using var json = JsonDocument.Parse("""{"voxels":[{"x":1,"y":2,"z":3,"type":4}]}""");

        AssertValid(BuildProgramSchema.Scene, BuildProgramSchema.Scene, json.RootElement, "$");
    }

    private static JsonElement Resolve(JsonElement root, JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
        : schema;

    private static void AssertStrict(JsonElement root, JsonElement schema)
    {
        Assert.That(schema.EnumerateObject().Select(keyword => keyword.Name), Is.SubsetOf(StrictKeywords));
        if (schema.TryGetProperty("$ref", out _))
        {
            Assert.That(schema.EnumerateObject().Count(), Is.EqualTo(1), "nothing stands beside $ref");
            Assert.That(Resolve(root, schema).ValueKind, Is.EqualTo(JsonValueKind.Object));
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.That(schema.GetProperty("additionalProperties").GetBoolean(), Is.False);
            Assert.That(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(properties.EnumerateObject().Select(p => p.Name)));
            foreach (var property in properties.EnumerateObject())
            {
                AssertStrict(root, property.Value);
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            AssertStrict(root, items);
        }

        foreach (var nested in schema.TryGetProperty("anyOf", out var any) ? any.EnumerateArray() : default)
        {
            AssertStrict(root, nested);
        }

        foreach (var definition in schema.TryGetProperty("$defs", out var definitions) ? definitions.EnumerateObject() : default)
        {
            AssertStrict(root, definition.Value);
        }
    }

    // A member that is not written stands for null, as strict modes would write it.
    private static void AssertValid(JsonElement root, JsonElement schema, JsonElement value, string path) =>
        Assert.That(Fault(root, schema, value, path), Is.Null);

    private static string? Fault(JsonElement root, JsonElement schema, JsonElement? value, string path)
    {
        schema = Resolve(root, schema);
        if (schema.TryGetProperty("anyOf", out var any))
        {
            var faults = any.EnumerateArray().Select(item => Fault(root, item, value, path)).ToArray();
            return Array.Exists(faults, fault => fault is null) ? null : $"{path}: {string.Join("; ", faults)}";
        }

        var kind = value?.ValueKind switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.Value.TryGetInt32(out _) ? "integer" : "number",
            _ => "boolean",
        };
        var allowed = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(item => item.GetString()).ToArray()
            : [schema.GetProperty("type").GetString()];
        if (!allowed.Contains(kind) && !(kind is "integer" && allowed.Contains("number")))
        {
            return $"{path} is {kind}";
        }

        if (kind is "string" && ((schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value!.Value))
            || (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value!.Value)))))
        {
            return $"{path} is {value}";
        }

        return kind switch
        {
            "array" => value!.Value.EnumerateArray().Select((item, index) => Fault(root, schema.GetProperty("items"), item, $"{path}[{index}]")).FirstOrDefault(f => f is not null),
            "object" => value!.Value.EnumerateObject().Select(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _) ? null : $"{path}.{p.Name} is unknown")
                .Concat(schema.GetProperty("properties").EnumerateObject().Select(p =>
                    Fault(root, p.Value, value.Value.TryGetProperty(p.Name, out var member) ? member : null, $"{path}.{p.Name}")))
                .FirstOrDefault(f => f is not null),
            _ => null,
        };
    }
}
