namespace Agents.Core.Models.Catalog;

/// <summary>A model as the catalog knows it.</summary>
public sealed record ModelInfo
{
    /// <summary>Gets what requests name, e.g. <c>gpt-4o</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name of the provider that serves it, e.g. <c>openai</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets the provider's own name of it.</summary>
    public required string Model { get; init; }

    /// <summary>Gets what it can do.</summary>
    public ModelCapabilities Capabilities { get; init; } = new();

    /// <summary>Gets what it costs; null when nobody has said, and then its cost is unknown, not zero.</summary>
    public ModelPrice? Price { get; init; }

    /// <summary>Gets how long it is waited for; null takes the provider's or the service's clocks.</summary>
    public ModelClocks? Clocks { get; init; }

    /// <summary>Gets the protocol, for providers that speak OpenAI's.</summary>
    public ModelDialect Dialect { get; init; }

    /// <summary>A model that nobody described.</summary>
    public static ModelInfo Undescribed(string provider, string model) => new() { Id = model, Provider = provider, Model = model };
}
