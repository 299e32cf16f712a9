using System.ComponentModel.DataAnnotations;

namespace Agents.Core.Models.Calls;

/// <summary>How hard a call to a provider is tried. Section <c>Models:Calls</c>.</summary>
public sealed class CallOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Models:Calls";

    /// <summary>Gets or sets the most tries of one call, over all models of its route.</summary>
    /// <value>1 to 20; the default is 4.</value>
    [Range(1, 20)]
    public int MaxTries { get; set; } = 4;

    /// <summary>Gets or sets the most further tries of all calls of a run together.</summary>
    /// <value>0 to 100; the default is 8.</value>
    [Range(0, 100)]
    public int MaxRetriesPerRun { get; set; } = 8;

    /// <summary>Gets or sets the first wait before a further try; it doubles each time, less a random part of up to a half.</summary>
    /// <value>10 milliseconds to 10 seconds; the default is half a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the longest wait before a further try. A provider that asks for more is not waited for: the next model is
    /// taken, or the call fails and tells its caller how long.</summary>
    /// <value>0 to 5 minutes; the default is 20 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets after how many failures in a row a provider is left alone for a while.</summary>
    /// <value>1 to 100; the default is 5.</value>
    [Range(1, 100)]
    public int FailuresBeforeCoolDown { get; set; } = 5;

    /// <summary>Gets or sets how long it is left alone the first time; each further time is twice as long, at most 10 seconds.</summary>
    /// <value>1 to 10 seconds; the default is 5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:10")]
    public TimeSpan CoolDown { get; set; } = TimeSpan.FromSeconds(5);
}
