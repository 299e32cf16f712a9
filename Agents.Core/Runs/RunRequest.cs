using Agents.Core.Identity;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.Providers;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>A request for a run, whatever wire it came over.</summary>
public sealed record RunRequest
{
    /// <summary>Gets who asks; the run belongs to this caller.</summary>
    public required Caller Caller { get; init; }

    /// <summary>Gets the agent's name.</summary>
    public required string Agent { get; init; }

    /// <summary>Gets the model id or alias; null takes the default.</summary>
    public string? Model { get; init; }

    /// <summary>Gets what the model stands for, once the run has begun; set by <see cref="RunService"/>.</summary>
    public ModelRoute? Route { get; init; }

    /// <summary>Gets a provider's key that the caller brought; null uses the service's. It is kept nowhere.</summary>
    public CallerCredential? Credential { get; init; }

    /// <summary>Gets the conversation, oldest first; the last one is what is asked now.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>Gets the agent's own state; null when it needs none.</summary>
    public AgentInput? Input { get; init; }

    /// <summary>Gets the tools that the client has and carries out itself; their calls end the run, the next one brings the results.</summary>
    public IReadOnlyList<AIFunctionDeclaration> ClientTools { get; init; } = [];

    /// <summary>Gets the conversation id the client named; echoed.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Gets the run id the client named; echoed.</summary>
    public string? ClientRunId { get; init; }

    /// <summary>Gets the key that makes a repeated request the same run; null when none was sent.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets a digest of the request's body, to tell a repeated request from another one under the same key.</summary>
    public string? RequestDigest { get; init; }
}
