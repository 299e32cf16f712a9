using System.Diagnostics.CodeAnalysis;

namespace Agents.Api.Scenes;

/// <summary>Bodies to try, as the documentation shows them. Each is sent by a test.</summary>
internal static class SceneExamples
{
    /// <summary>A new scene.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Cube = """{"prompt": "create a small red cube"}""";

    /// <summary>A change of a scene.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Edit = """
        {"prompt": "paint everything blue", "scene": {"voxels": [{"x": 0, "y": 0, "z": 0, "type": 5}, {"x": 0, "y": 1, "z": 0, "type": 5}]}}
        """;

    /// <summary>The AG-UI form.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string AgUi = """
        {"threadId": "thread-1", "runId": "run-1", "messages": [{"id": "1", "role": "user", "content": "a castle with four towers"}],
         "tools": [], "context": [], "state": {}, "forwardedProps": {"seed": 7}}
        """;

    /// <summary>A program.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Program = """
        {"program": {"operations": [
          {"op": "shape", "shape": "box", "name": "base", "type": "stone", "size": {"x": 7, "y": 3, "z": 7}},
          {"op": "place", "object": "tree", "at": {"relation": "on_top_of", "of": "base"}}]}}
        """;

    /// <summary>A scene to store or to export.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Scene = """
        {"name": "two blocks", "scene": {"voxels": [{"x": 0, "y": 0, "z": 0, "type": 5}, {"x": 0, "y": 1, "z": 0, "type": 12}]}}
        """;
}
