namespace Agents.Core.Models;

/// <summary>Which models are used when a request names none.</summary>
public sealed class ModelOptions
{
    /// <summary>Gets or sets the default model id. Key <c>MODEL</c>.</summary>
    /// <value>Unset: the built-in model.</value>
    public string? Model { get; set; }
}
