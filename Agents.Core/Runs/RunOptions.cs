using System.ComponentModel.DataAnnotations;

namespace Agents.Core.Runs;

/// <summary>Limits of runs. Section <c>Runs</c>.</summary>
public sealed class RunOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Runs";

    /// <summary>Gets or sets the most calls of the model in one run.</summary>
    /// <value>1 to 200; the default is 24.</value>
    [Range(1, 200)]
    public int MaxSteps { get; set; } = 24;

    /// <summary>Gets or sets how often in one run a model is asked to mend its answer: single faulty pieces, or a document that cannot be read.</summary>
    /// <value>0 to 20; the default is 2.</value>
    [Range(0, 20)]
    public int MaxRepairs { get; set; } = 2;

    /// <summary>Gets or sets how often in one run a model is asked to go on with an answer that was cut.</summary>
    /// <value>0 to 50; the default is 4.</value>
    [Range(0, 50)]
    public int MaxContinuations { get; set; } = 4;

    /// <summary>Gets or sets the most tool calls that may fail in one run; one more ends it with <c>budget_exceeded</c>.</summary>
    /// <value>0 to 200; the default is 8.</value>
    [Range(0, 200)]
    public int MaxToolFailures { get; set; } = 8;

    /// <summary>Gets or sets the longest time a run may take.</summary>
    /// <value>1 second to 1 hour; the default is 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the longest time one tool call may take; then its result is an error the model can act on.</summary>
    /// <value>1 second to 10 minutes; the default is 60 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ToolTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the most runs at work at a time; one more is refused with <c>rate_limited</c>.</summary>
    /// <value>1 to 10,000; the default is 256.</value>
    [Range(1, 10_000)]
    public int MaxConcurrent { get; set; } = 256;

    /// <summary>Gets or sets the longest silence of a stream before a heartbeat is sent.</summary>
    /// <value>1 to 15 seconds; the default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:15")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long a finished run and its events are kept.</summary>
    /// <value>1 hour to 365 days; the default is 7 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);
}
