using System.Security.Cryptography;

namespace Agents.Plugins.Calendar.Google;

/// <summary>The waits and the time limit of one call with its attempts.</summary>
internal sealed class GoogleBackoff(TimeProvider time, TimeSpan limit)
{
    /// <summary>The most attempts of a call.</summary>
    public const int MaxAttempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly long _started = time.GetTimestamp();
    private int _failures;

    /// <summary>Gets what is left of the time limit.</summary>
    public TimeSpan Left => limit - time.GetElapsedTime(_started);

    /// <summary>How long to wait before the next attempt: 1, 2, 4 s and up to 1 s more, or what Google asks for; null when there shall be none.</summary>
    public TimeSpan? Next(TimeSpan? asked)
    {
        if (++_failures >= MaxAttempts)
        {
            return null;
        }

        // Callers that failed together must not come back together.
        var jitter = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(0, 1000));
        var own = (FirstWait * Math.Pow(2, _failures - 1)) + jitter;
        var wait = asked is { } least && least > own ? least + (jitter / 4) : own;
        return wait < Left ? wait : null;
    }
}
