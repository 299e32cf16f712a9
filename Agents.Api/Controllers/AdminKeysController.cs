using Agents.Api.Auth;
using Agents.Core.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>What the administrator sees of the service keys.</summary>
[ApiController]
[Route("api/admin/keys")]
[Authorize(AuthSchemes.Administrator)]
public sealed class AdminKeysController(ServiceKeys keys) : ControllerBase
{
    /// <summary>Lists the service keys with their limits. A key itself is never shown.</summary>
    /// <response code="200">The keys, in the order of the configuration; a limit that is absent is unlimited.</response>
    [HttpGet]
    [Produces("application/json")]
    public ActionResult<IReadOnlyList<ServiceKeyInfo>> List() => Ok(keys.Infos);
}
