using System.ComponentModel.DataAnnotations;

namespace Agents.Api.Scenes;

/// <summary>Limits of requests that carry a prompt or a file. Section <c>Scenes</c>.</summary>
internal sealed class SceneApiOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Scenes";

    /// <summary>Gets or sets the longest prompt.</summary>
    /// <value>1 to 1,048,576 bytes of UTF-8; the default is 32,768.</value>
    [Range(1, 1_048_576)]
    public int MaxPromptBytes { get; set; } = 32 * 1024;

    /// <summary>Gets or sets the largest file that is imported.</summary>
    /// <value>1 to 67,108,864 bytes; the default is 67,108,864.</value>
    [Range(1, 67_108_864)]
    public int MaxImportBytes { get; set; } = 64 * 1024 * 1024;
}
