namespace Agents.Plugins.Scenes.Files;

/// <summary>A file that cannot be read, or a scene that cannot be written to a format. The message is written for the caller and may be shown.</summary>
public sealed class SceneFileException(string message) : Exception(message);
