using Agents.Core.Models.Catalog;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>What became of one call to a model: one row of an account.</summary>
public sealed record ModelCall
{
    /// <summary>Gets the model that answered, or was tried last.</summary>
    public required ModelInfo Model { get; init; }

    /// <summary>Gets whether the model is inside this service.</summary>
    public bool IsInside { get; init; }

    /// <summary>Gets the tokens.</summary>
    public required UsageDetails Usage { get; init; }

    /// <summary>Gets where the tokens are known from.</summary>
    public required UsageSource Source { get; init; }

    /// <summary>Gets the cost in US dollars; null when the model's price is unknown.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Gets how often it was tried; more than 1 after failures.</summary>
    public required int Tries { get; init; }

    /// <summary>Gets the time to the first token; null when none came.</summary>
    public TimeSpan? FirstToken { get; init; }

    /// <summary>Gets the time from the first try to the end.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets why the model stopped; null when it did not say.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Gets the code of the failure, <c>cancelled</c> when the caller left; null when it ended well.</summary>
    public string? ErrorCode { get; init; }
}
