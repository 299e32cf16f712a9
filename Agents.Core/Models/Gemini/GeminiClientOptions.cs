using Agents.Core.Identity;

namespace Agents.Core.Models.Gemini;

/// <summary>Where a Gemini model is and with which key it is called.</summary>
public sealed record GeminiClientOptions
{
    /// <summary>Gets the key; sent in the header <c>x-goog-api-key</c>, never in the address.</summary>
    public required Secret ApiKey { get; init; }

    /// <summary>Gets the model's id, e.g. <c>gemini-3.5-flash</c>, with or without <c>models/</c>; a call's own model id goes before it.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the server's address, with or without a version such as <c>/v1beta</c>.</summary>
    /// <value>The default is <c>https://generativelanguage.googleapis.com</c>; without a version <c>/v1beta</c> is added.</value>
    public Uri BaseAddress { get; init; } = new("https://generativelanguage.googleapis.com");

    /// <summary>Gets the most bytes one answer may have: 64 MiB. It ends an endless stream.</summary>
    public long MaxResponseBytes { get; init; } = 64 << 20;
}
