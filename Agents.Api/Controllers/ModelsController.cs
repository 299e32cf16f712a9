using Agents.Api.Models;
using Agents.Core.Models.Catalog;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>The models that runs may ask for.</summary>
[ApiController]
[Tags("Models")]
[Produces("application/json")]
internal sealed class ModelsController(ModelCatalog catalog) : ControllerBase
{
    /// <summary>Lists the models that are known by name, with what they can do and cost.</summary>
    /// <remarks>An id that a provider lists can be asked for as well, also when it is not here; so can `provider/model`.</remarks>
    /// <response code="200">Models and aliases.</response>
    [HttpGet("/api/models")]
    [ProducesResponseType<ModelListView>(StatusCodes.Status200OK)]
    public ModelListView List() => new([.. catalog.Known], [.. catalog.Aliases.Order(StringComparer.Ordinal)]);
}
