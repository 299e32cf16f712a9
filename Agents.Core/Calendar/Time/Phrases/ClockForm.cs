namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>How much a clock time says about the half of the day.</summary>
internal enum ClockForm
{
    /// <summary>"7pm", "19:00", "07:30", "noon": one time of the day.</summary>
    Definite,

    /// <summary>Definite because it is written with 24 hours; a time beside it is read so too.</summary>
    TwentyFour,

    /// <summary>"7", "half past seven", "7:30": morning or evening.</summary>
    Open,

    /// <summary>Where a day begins or ends.</summary>
    Midnight,

    /// <summary>"end of the day": where working hours end, or the day.</summary>
    EndOfDay,
}
