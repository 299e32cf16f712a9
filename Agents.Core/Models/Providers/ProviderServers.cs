using Agents.Core.Models.OpenAI;

namespace Agents.Core.Models.Providers;

/// <summary>The kinds of server that are known by name, and the address of those that have one of their own.</summary>
internal static class ProviderServers
{
#pragma warning disable S1075 // These addresses are facts, not settings: a setting of the same provider replaces them.
    private static readonly Dictionary<string, Uri?> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["openai"] = OpenAIOptions.DefaultBaseAddress,
        ["gemini"] = ProvidersOptionsSetup.GeminiAddress,
        ["groq"] = new Uri("https://api.groq.com/openai/v1"),
        ["openrouter"] = new Uri("https://openrouter.ai/api/v1"),
        ["deepseek"] = new Uri("https://api.deepseek.com/v1"),
        ["lmstudio"] = null,
        ["ollama"] = null,
        ["llamacpp"] = null,
        ["vllm"] = null,
        ["compatible"] = null,
    };
#pragma warning restore S1075

    /// <summary>Gets the names.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    public static bool IsKnown(string name) => Known.ContainsKey(name);

    /// <summary>The address of a service that everybody reaches at the same one; null for all others.</summary>
    public static Uri? AddressOf(string name) => Known.GetValueOrDefault(name);
}
