namespace Agents.Api.Scenes;

/// <summary>Documents an action that takes a file: as the raw body, or as the field <c>file</c> of a form.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FileBodyAttribute : Attribute;
