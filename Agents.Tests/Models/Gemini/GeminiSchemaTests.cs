using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Models.Gemini;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

internal sealed class GeminiSchemaTests
{
    [TestCase("true", "{}")]
    [TestCase("""{"const":"a"}""", """{"enum":["a"]}""")]
    [TestCase("""{"type":"string","nullable":true}""", """{"type":["string","null"]}""")]
    [TestCase("""{"type":"string","format":"uuid","description":"An id."}""", """{"type":"string","description":"An id. (format: \"uuid\")"}""")]
    [TestCase("""{"type":"string","format":"date-time"}""", """{"type":"string","format":"date-time"}""")]
    [TestCase(
        """{"type":"string","minLength":1,"maxLength":5,"default":"x"}""",
        """{"type":"string","description":"(minLength: 1; maxLength: 5; default: \"x\")"}""")]
    [TestCase("""{"oneOf":[{"type":"string"},{"type":"null"}]}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [TestCase(
        """{"allOf":[{"$ref":"#/$defs/a"},{"properties":{"y":{"type":"integer"}},"required":["y"]}],"$defs":{"a":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"]}}}""",
        """{"type":"object","properties":{"x":{"type":"string"},"y":{"type":"integer"}},"required":["x","y"]}""")]
    [TestCase(
        """{"properties":{"p":{"$ref":"#/$defs/a","description":"Mine."}},"$defs":{"a":{"type":"integer","description":"Theirs.","maximum":3}}}""",
        """{"properties":{"p":{"type":"integer","description":"Mine.","maximum":3}}}""")]
    [TestCase("""{"items":{"$ref":"#/$defs/none"}}""", """{"items":{"type":"object","description":"Any value."}}""")]
    [TestCase("""{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/a"}}}""", """{"type":"object","description":"Nested again like a."}""")]
    public void Clean_Schema_HasOnlyWhatGeminiTakes(string schema, string expected)
    {
        var actual = GeminiSchema.Clean(JsonElement.Parse(schema));

        Assert.That(JsonNode.DeepEquals(actual, JsonNode.Parse(expected)), Is.True, () => actual.ToJsonString());
    }

    [Test]
    public void Clean_RecursiveReference_EndsAfterThreeLevels()
    {
        var actual = GeminiSchema.Clean(JsonElement.Parse(
            """
            {"$ref":"#/$defs/node","$defs":{"node":{"type":"object","properties":{
              "value":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}
            """)).ToJsonString();

        Assert.That(actual, Does.Not.Contain("$ref").And.Contain("Nested again like node."));
        Assert.That(actual.Split("\"value\"").Length - 1, Is.EqualTo(3));
    }

    [Test]
    public void Clean_ManyRecursiveReferences_StaysBounded()
    {
        var fields = string.Join(',', Enumerable.Range(0, 40).Select(number => $$"""
            "f{{number}}":{"$ref":"#/$defs/n{{number % 8}}" }
            """));
        var definitions = string.Join(',', Enumerable.Range(0, 8).Select(number => $$"""
            "n{{number}}":{"type":"object","properties":{ {{fields}} } }
            """));

        var actual = GeminiSchema.Clean(JsonElement.Parse($$$"""{"$ref":"#/$defs/n0","$defs":{ {{{definitions}}} }}"""));

        Assert.That(actual.ToJsonString().Length, Is.LessThan(2_000_000));
    }
}
