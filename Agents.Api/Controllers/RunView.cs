using Agents.Core.Runs;

namespace Agents.Api.Controllers;

/// <summary>A run as clients see it.</summary>
internal sealed record RunView
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the agent's name.</summary>
    public required string Agent { get; init; }

    /// <summary>Gets the model's id.</summary>
    public required string Model { get; init; }

    /// <summary>Gets `running`, `waiting_for_approval`, `completed`, `failed` or `cancelled`.</summary>
    public required string State { get; init; }

    /// <summary>Gets when it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets the error's code when it failed or was cancelled.</summary>
    public string? Code { get; init; }

    /// <summary>Gets what it consumed.</summary>
    public required RunUsage Usage { get; init; }

    /// <summary>The client's view of a record.</summary>
    public static RunView From(RunRecord run) => new()
    {
        Id = run.Id,
        Agent = run.Agent,
        Model = run.Model,
        State = run.State switch
        {
            RunState.Running => "running",
            RunState.WaitingForApproval => "waiting_for_approval",
            RunState.Completed => "completed",
            RunState.Failed => "failed",
            _ => "cancelled",
        },
        CreatedAt = run.CreatedAt,
        EndedAt = run.EndedAt,
        Code = run.ErrorCode,
        Usage = run.Usage,
    };
}
