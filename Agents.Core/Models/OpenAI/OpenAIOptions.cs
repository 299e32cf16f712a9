using Agents.Core.Identity;

namespace Agents.Core.Models.OpenAI;

/// <summary>Where a server that speaks OpenAI's protocol is, and how it is spoken to.</summary>
public sealed record OpenAIOptions
{
    /// <summary>Gets OpenAI's own address.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.openai.com/v1");

    /// <summary>Gets the address with the version, e.g. <c>http://localhost:1234/v1</c>; a slash at its end does not matter.</summary>
    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    /// <summary>Gets the key, sent as a bearer token.</summary>
    /// <value>Null or empty: none is sent.</value>
    public Secret? ApiKey { get; init; }

    /// <summary>Gets the model that is asked when a call names none.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the provider's name for traces, e.g. <c>openai</c> or <c>groq</c>.</summary>
    public string Provider { get; init; } = "openai";

    /// <summary>Gets further headers of every request, e.g. <c>OpenAI-Organization</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets what the server understands.</summary>
    public OpenAICapabilities Capabilities { get; init; } = OpenAICapabilities.OpenAI;

    /// <summary>Gets the most bytes one streamed event may have: 8 MiB.</summary>
    public int MaxEventBytes { get; init; } = 8 << 20;

    /// <summary>Gets the most bytes one answer may have: 64 MiB. It ends an endless stream.</summary>
    public long MaxResponseBytes { get; init; } = 64 << 20;
}
