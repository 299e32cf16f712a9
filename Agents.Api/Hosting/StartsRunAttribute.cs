namespace Agents.Api.Hosting;

/// <summary>Documents an action that starts a run: it takes the headers that all such routes take.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StartsRunAttribute : Attribute;
