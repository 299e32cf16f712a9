namespace Agents.Core.Models.Catalog;

/// <summary>Which models there are and how they are asked for: <c>MODEL</c>, <c>EMBEDDING_MODEL</c>, <c>Models:Catalog</c>, <c>Models:Routes</c>.</summary>
public sealed class CatalogOptions
{
    /// <summary>Gets or sets the model of requests that name none.</summary>
    /// <value>Null: the best configured provider's, else the built-in one.</value>
    public string? Model { get; set; }

    /// <summary>Gets or sets the model that makes embeddings.</summary>
    /// <value>Null: the best configured provider's that is known to make them.</value>
    public string? EmbeddingModel { get; set; }

    /// <summary>Gets or sets how long models are waited for that have no clocks of their own.</summary>
    public ModelClocks Clocks { get; set; } = ModelClocks.Default;

    /// <summary>Gets the models that the configuration describes; they go before those that the service knows by itself.</summary>
    public IList<ModelInfo> Models { get; } = [];

    /// <summary>Gets the routes.</summary>
    public IList<RouteOptions> Routes { get; } = [];

    /// <summary>Gets what could not be read, as sentences for the person who starts the service.</summary>
    internal IList<string> Unreadable { get; } = [];
}
