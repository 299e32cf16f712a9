using System.ComponentModel.DataAnnotations;

namespace Agents.Api.Hosting;

/// <summary>How large a request may be (section <c>Limits</c>).</summary>
public sealed class LimitsOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Limits";

    /// <summary>Gets or sets the largest body of a route that takes a scene or a file of one.</summary>
    /// <value>1 KiB to 1 GiB, in bytes; the default is 64 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public long SceneBodyBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets the largest calendar file that can be imported.</summary>
    /// <value>1 KiB to 1 GiB, in bytes; the default is 32 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public long CalendarBodyBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets the largest body of every other route.</summary>
    /// <value>1 KiB to 1 GiB, in bytes; the default is 1 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public long BodyBytes { get; set; } = 1024 * 1024;
}
