namespace Agents.Core.Runs;

/// <summary>Where a run stands. The first two are live, the others are final.</summary>
public enum RunState
{
    /// <summary>The agent works on it.</summary>
    Running,

    /// <summary>It waits for a person.</summary>
    WaitingForApproval,

    /// <summary>It ended with its result.</summary>
    Completed,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>The caller ended it.</summary>
    Cancelled,
}
