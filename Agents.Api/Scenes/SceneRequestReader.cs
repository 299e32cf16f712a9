using System.Text.Json;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.Options;

namespace Agents.Api.Scenes;

/// <summary>
/// Reads request bodies that carry a scene: one pass over the bytes as they lie in the connection's buffers, voxels straight into their packed
/// form. A body is held once, and a million voxels take eight megabytes.
/// </summary>
internal sealed class SceneRequestReader(IOptions<SceneLimits> limits)
{
    /// <summary>Reads a body to its end and makes something of it.</summary>
    /// <param name="request">The request; the size limit of its route applies.</param>
    /// <param name="parse">Reads the root value; the reader stands on its first token.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public Task<ParsedBody<T>> ReadAsync<T>(HttpRequest request, SceneBodyParser<T> parse, CancellationToken cancellationToken) =>
        JsonBodies.ReadAsync(request, (ref Utf8JsonReader json) => parse(ref json, new SceneJsonReader(limits.Value)), cancellationToken);
}
