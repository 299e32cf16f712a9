using Agents.Plugins.Scenes;
using Microsoft.Extensions.AI;

namespace Agents.Api.Scenes;

/// <summary>What a body of <c>POST /api/generate</c> says, in either of its forms.</summary>
internal sealed record GenerateBody
{
    /// <summary>Gets the conversation; the last message is the prompt.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>Gets the model; null takes the default.</summary>
    public string? Model { get; init; }

    /// <summary>Gets scene, form of answer, seed and state for the agent.</summary>
    public required SceneInput Input { get; init; }

    /// <summary>Gets whether it is an AG-UI run.</summary>
    public bool IsAgUi { get; init; }

    /// <summary>Gets the tools that an AG-UI client carries out itself.</summary>
    public IReadOnlyList<AIFunctionDeclaration> ClientTools { get; init; } = [];

    /// <summary>Gets AG-UI's thread.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Gets AG-UI's run.</summary>
    public string? ClientRunId { get; init; }
}
