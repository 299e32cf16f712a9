namespace Agents.Core.Models.Calls;

/// <summary>What traces tell. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Telemetry";

    /// <summary>Gets or sets whether prompts and answers are written into spans.</summary>
    /// <value>The default is false: they are the callers' words.</value>
    public bool CapturesContent { get; set; }
}
