namespace Agents.Core.Runs;

/// <summary>Why a model is asked again; each kind has a budget of its own.</summary>
public enum FollowUpKind
{
    /// <summary>Something it wrote is wrong or missing: <see cref="RunOptions.MaxRepairs"/>.</summary>
    Repair,

    /// <summary>Its answer was cut: <see cref="RunOptions.MaxContinuations"/>.</summary>
    Continuation,
}
