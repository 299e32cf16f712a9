namespace Agents.Core.Models.OpenAI;

/// <summary>The servers whose capabilities are known, by name, address and port.</summary>
internal static class OpenAIServers
{
    private static readonly Dictionary<string, OpenAICapabilities> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lmstudio"] = OpenAICapabilities.LMStudio,
        ["ollama"] = OpenAICapabilities.Ollama,
        ["llamacpp"] = OpenAICapabilities.LlamaCpp,
        ["vllm"] = OpenAICapabilities.Vllm,
        ["groq"] = OpenAICapabilities.Groq,
        ["openrouter"] = OpenAICapabilities.OpenRouter,
        ["deepseek"] = OpenAICapabilities.DeepSeek,
        ["compatible"] = OpenAICapabilities.Compatible,
    };

    /// <summary>The capabilities behind a name; null when nobody has it.</summary>
    public static OpenAICapabilities? Named(string name, string model) =>
        string.Equals(name, "openai", StringComparison.OrdinalIgnoreCase) ? OfOpenAI(model) : ByName.GetValueOrDefault(name);

    /// <summary>The name of the server behind an address; <c>compatible</c> when it is not known.</summary>
    public static string At(Uri address) => address.IdnHost.ToLowerInvariant() switch
    {
        "api.openai.com" or "eu.api.openai.com" or "us.api.openai.com" => "openai",
        "api.groq.com" => "groq",
        "openrouter.ai" => "openrouter",
        "api.deepseek.com" => "deepseek",
        _ => address.Port switch
        {
            1234 => "lmstudio",
            11434 => "ollama",
            8080 => "llamacpp",
            8000 => "vllm",
            _ => "compatible",
        },
    };

    private static OpenAICapabilities OfOpenAI(string model)
    {
        // A fine-tuned model is called ft:BASE:ORGANISATION…
        var name = model.StartsWith("ft:", StringComparison.Ordinal) ? model[3..] : model;
        var reasons = (name is ['o', >= '1' and <= '9', ..] || name.StartsWith("gpt-5", StringComparison.Ordinal)) && !name.Contains("-chat", StringComparison.Ordinal);
        return reasons ? OpenAICapabilities.OpenAIReasoning : OpenAICapabilities.OpenAI;
    }
}
