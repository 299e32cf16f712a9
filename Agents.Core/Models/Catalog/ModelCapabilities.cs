namespace Agents.Core.Models.Catalog;

/// <summary>What a model can do. Null means that nobody has said; then it is tried.</summary>
public sealed record ModelCapabilities
{
    /// <summary>Gets whether it calls tools.</summary>
    public bool? Tools { get; init; }

    /// <summary>Gets whether its provider enforces a JSON schema on the answer.</summary>
    public bool? JsonSchema { get; init; }

    /// <summary>Gets whether its answer can be streamed.</summary>
    public bool? Streaming { get; init; }

    /// <summary>Gets whether it thinks before it answers.</summary>
    public bool? Reasoning { get; init; }

    /// <summary>Gets whether it sees images.</summary>
    public bool? Vision { get; init; }

    /// <summary>Gets whether it makes embeddings, and does not chat.</summary>
    public bool? Embeddings { get; init; }

    /// <summary>Gets the most tokens of prompt and answer together.</summary>
    public long? ContextLength { get; init; }

    /// <summary>Gets the most tokens of one answer.</summary>
    public long? MaxOutputTokens { get; init; }
}
