using Agents.Core.Models.Catalog;

namespace Agents.Api.Models;

/// <summary>The models of the service.</summary>
/// <param name="Models">The models, each with its id, provider, capabilities and price in US dollars for a million tokens.</param>
/// <param name="Aliases">The names of routes, each standing for one or several models.</param>
internal sealed record ModelListView(IReadOnlyList<ModelInfo> Models, IReadOnlyList<string> Aliases);
