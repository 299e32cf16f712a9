using System.ComponentModel.DataAnnotations;

namespace Agents.Plugins.Calendar.Google;

/// <summary>How patient calls to Google are, and how long copies of calendars count as current: the section <c>Calendar</c>.</summary>
public sealed class GoogleCallOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string SectionName = "Calendar";

    /// <summary>Gets or sets how long a copy is used without asking Google, in seconds.</summary>
    /// <value>0 to 3600; the default is 60.</value>
    [Range(0, 3600)]
    public int CacheSeconds { get; set; } = 60;

    /// <summary>Gets or sets how long one attempt may take, body included, in seconds.</summary>
    /// <value>1 to 60; the default is 6.</value>
    [Range(1, 60)]
    public int AttemptSeconds { get; set; } = 6;

    /// <summary>Gets or sets how long a call may take with all its attempts and waits, in seconds.</summary>
    /// <value>1 to 120; the default is 11.</value>
    [Range(1, 120)]
    public int CallSeconds { get; set; } = 11;
}
