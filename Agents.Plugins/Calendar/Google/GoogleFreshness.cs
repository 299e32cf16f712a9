namespace Agents.Plugins.Calendar.Google;

/// <summary>How far what is known of a calendar can be trusted.</summary>
internal enum GoogleFreshness
{
    /// <summary>Google has confirmed it, now or less than <see cref="GoogleCallOptions.CacheSeconds"/> ago.</summary>
    Live,

    /// <summary>It is older, and Google could not be asked.</summary>
    Stale,

    /// <summary>Nothing is known, and Google could not be asked.</summary>
    Missing,
}
