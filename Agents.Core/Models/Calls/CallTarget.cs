using Agents.Core.Models.Catalog;
using Agents.Core.Models.Providers;

namespace Agents.Core.Models.Calls;

/// <summary>A model at a provider, ready to be called.</summary>
/// <param name="Model">What is known of the model.</param>
/// <param name="Provider">Who serves it, under which credential.</param>
/// <param name="Clocks">How long it is waited for.</param>
public sealed record CallTarget(ModelInfo Model, Provider Provider, ModelClocks Clocks);
