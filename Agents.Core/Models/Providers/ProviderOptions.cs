using Agents.Core.Identity;
using Agents.Core.Models.Catalog;

namespace Agents.Core.Models.Providers;

/// <summary>A provider as it is configured.</summary>
public sealed record ProviderOptions
{
    /// <summary>The name of the provider that <c>OPENAI_*</c> configures.</summary>
    public const string OpenAI = "openai";

    /// <summary>The name of the provider that <c>GEMINI_*</c> configures.</summary>
    public const string Gemini = "gemini";

    /// <summary>The name of the provider that <c>LLM__*</c> configures.</summary>
    public const string Local = "local";

    /// <summary>Gets the name that the catalog and ids such as <c>groq/llama</c> use.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind of server: <c>gemini</c>, or one that speaks OpenAI's protocol (<c>openai</c>, <c>lmstudio</c>, <c>ollama</c>,
    /// <c>llamacpp</c>, <c>vllm</c>, <c>groq</c>, <c>openrouter</c>, <c>deepseek</c>, <c>compatible</c>); null: told by the address.</summary>
    public string? Server { get; init; }

    /// <summary>Gets the address, with the version.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Gets the key; null or empty: none is sent.</summary>
    public Secret? ApiKey { get; init; }

    /// <summary>Gets the model that is asked when only the provider is named; null: the first that it lists.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the most tokens of an answer when a call does not say; null: the provider's own limit.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>Gets the clocks of its models that have none of their own; null: the service's.</summary>
    public ModelClocks? Clocks { get; init; }

    /// <summary>Gets the most calls at a time; further ones wait.</summary>
    /// <value>1 or more; the default is 64.</value>
    public int MaxConcurrentCalls { get; init; } = 64;

    /// <summary>Gets whether prompts and answers are written to the log. Never on by default: they are the callers' words.</summary>
    public bool LogsContent { get; init; }

    /// <summary>Gets whether it is Gemini's own protocol.</summary>
    public bool IsGemini => string.Equals(Server, Gemini, StringComparison.OrdinalIgnoreCase);
}
