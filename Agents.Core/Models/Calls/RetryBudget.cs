namespace Agents.Core.Models.Calls;

/// <summary>The further tries that the calls of one run share, so that a run of many calls does not multiply them. Safe for concurrent use.</summary>
/// <param name="retries">How many there are.</param>
public sealed class RetryBudget(int retries)
{
    private int _left = retries;

    /// <summary>Takes one; false when none is left.</summary>
    public bool TryTake() => Interlocked.Decrement(ref _left) >= 0;
}
