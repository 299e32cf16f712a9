using Agents.Core.Errors;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>Bounds the work of expanding series: rules come from outside, and some match almost nothing.</summary>
/// <param name="steps">How many periods of rules may be looked at.</param>
/// <param name="cancellationToken">Stops the work.</param>
public sealed class ExpansionBudget(int steps, CancellationToken cancellationToken)
{
    /// <summary>Enough for 10,000 series over five years; well under a second of work.</summary>
    public const int QuerySteps = 5_000_000;

    private int _left = steps;

    /// <summary>Takes a step.</summary>
    /// <exception cref="AgentException"><c>too_large</c>: none is left.</exception>
    internal void Step()
    {
        if (!TryStep())
        {
            throw new AgentException(ErrorCodes.TooLarge, "The series in this interval take too much work: ask for a shorter interval.");
        }
    }

    /// <summary>Takes a step; false when none is left.</summary>
    internal bool TryStep()
    {
        if ((_left & 0xFFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return --_left >= 0;
    }
}
