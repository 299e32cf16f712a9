namespace Agents.Api.Hosting;

/// <summary>Marks a route whose body holds a scene: it may be as large as <see cref="LimitsOptions.SceneBodyBytes"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesSceneAttribute : Attribute;
