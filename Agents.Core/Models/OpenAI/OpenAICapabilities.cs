namespace Agents.Core.Models.OpenAI;

/// <summary>What a server that speaks OpenAI's chat completions understands. The default is what nearly every compatible server does.</summary>
public sealed record OpenAICapabilities
{
    /// <summary>Gets OpenAI itself, for models that do not reason.</summary>
    public static OpenAICapabilities OpenAI { get; } =
        new() { Output = OpenAIOutputMode.JsonSchema, StrictTools = true, StreamOptions = true, MaxCompletionTokens = true };

    /// <summary>Gets OpenAI itself, for models that reason: effort is sent, sampling is not.</summary>
    public static OpenAICapabilities OpenAIReasoning { get; } = OpenAI with { Reasoning = true, Sampling = false };

    /// <summary>Gets LM Studio: it refuses <c>json_object</c> and takes <c>json_schema</c>.</summary>
    public static OpenAICapabilities LMStudio { get; } = new() { Output = OpenAIOutputMode.JsonSchema, JsonObject = false, StreamOptions = true };

    /// <summary>Gets Ollama's <c>/v1</c>.</summary>
    public static OpenAICapabilities Ollama { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StreamOptions = true };

    /// <summary>Gets llama.cpp's server.</summary>
    public static OpenAICapabilities LlamaCpp { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StreamOptions = true };

    /// <summary>Gets vLLM.</summary>
    public static OpenAICapabilities Vllm { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StreamOptions = true };

    /// <summary>Gets Groq.</summary>
    public static OpenAICapabilities Groq { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StreamOptions = true, MaxCompletionTokens = true };

    /// <summary>Gets OpenRouter.</summary>
    public static OpenAICapabilities OpenRouter { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StrictTools = true, StreamOptions = true };

    /// <summary>Gets DeepSeek: JSON without a schema.</summary>
    public static OpenAICapabilities DeepSeek { get; } = new() { Output = OpenAIOutputMode.JsonObject, StreamOptions = true };

    /// <summary>
    /// Gets a server nobody knows: <c>json_schema</c> and <c>stream_options</c> are tried, which <see cref="OpenAIAdaptiveChatClient"/> takes back when
    /// the server refuses them.
    /// </summary>
    public static OpenAICapabilities Compatible { get; } = new() { Output = OpenAIOutputMode.JsonSchema, StreamOptions = true };

    /// <summary>Gets whether <c>tools</c> may be sent; if not, a call that needs them is refused here.</summary>
    public bool Tools { get; init; } = true;

    /// <summary>Gets whether tools are sent as <c>strict</c>, where their schema allows it.</summary>
    public bool StrictTools { get; init; }

    /// <summary>Gets how JSON is asked for.</summary>
    public OpenAIOutputMode Output { get; init; }

    /// <summary>Gets whether <c>json_object</c> is known; if not, JSON without a schema is asked for in words only.</summary>
    public bool JsonObject { get; init; } = true;

    /// <summary>Gets whether <c>stream</c> works; if not, a streaming call is made as a plain one.</summary>
    public bool Streaming { get; init; } = true;

    /// <summary>Gets whether <c>stream_options.include_usage</c> is sent.</summary>
    public bool StreamOptions { get; init; }

    /// <summary>Gets whether <c>reasoning_effort</c> is sent when the caller sets an effort.</summary>
    public bool Reasoning { get; init; }

    /// <summary>Gets whether earlier reasoning goes back to the model as <c>reasoning_content</c>. Some servers demand it, others refuse it.</summary>
    public bool EchoReasoning { get; init; }

    /// <summary>Gets whether temperature, top_p and penalties are sent.</summary>
    public bool Sampling { get; init; } = true;

    /// <summary>Gets whether the limit of output tokens is called <c>max_completion_tokens</c> instead of <c>max_tokens</c>.</summary>
    public bool MaxCompletionTokens { get; init; }

    /// <summary>The capabilities of the server at an address, by its host or its usual port.</summary>
    /// <param name="baseAddress">The address, e.g. <c>http://localhost:1234/v1</c>.</param>
    /// <param name="model">The model; OpenAI's own differ.</param>
    /// <returns>Those of the server; <see cref="Compatible"/> when it is not known.</returns>
    public static OpenAICapabilities For(Uri baseAddress, string model)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(model);
        return OpenAIServers.Named(OpenAIServers.At(baseAddress), model)!;
    }

    /// <summary>The capabilities of a server by its name.</summary>
    /// <param name="name"><c>openai</c>, <c>lmstudio</c>, <c>ollama</c>, <c>llamacpp</c>, <c>vllm</c>, <c>groq</c>, <c>openrouter</c>,
    /// <c>deepseek</c> or <c>compatible</c>, in any case.</param>
    /// <param name="model">The model; OpenAI's own differ.</param>
    /// <returns>The capabilities; null when no server has the name.</returns>
    public static OpenAICapabilities? Named(string name, string model)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(model);
        return OpenAIServers.Named(name, model);
    }
}
