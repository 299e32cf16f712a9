using Agents.Api.Scenes;

namespace Agents.Api.Hosting;

/// <summary>Documents the body of an action that reads it itself.</summary>
/// <param name="type">The shape of the body.</param>
/// <param name="examples">Names of members of <see cref="From"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JsonBodyAttribute(Type type, params string[] examples) : Attribute
{
    /// <summary>Gets the shape of the body.</summary>
    public Type Type { get; } = type;

    /// <summary>Gets or sets where the examples stand.</summary>
    public Type From { get; set; } = typeof(SceneExamples);

    /// <summary>Gets the names of the examples.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
