using Microsoft.Net.Http.Headers;

namespace Agents.Api.Wires;

/// <summary>Chooses the wire a client asked for.</summary>
internal static class RunWires
{
    private static readonly AgUiWire AgUi = new();
    private static readonly RunEventsWire Events = new();
    private static readonly SceneLinesWire Lines = new();
    private static readonly SceneDocumentWire Document = new();

    /// <summary>The wire of a scene run: the best of what <c>Accept</c> names, one JSON document when it names none.</summary>
    /// <param name="request">The request; <c>?wire=events</c> asks for our own events in place of AG-UI's.</param>
    /// <param name="isAgUi">An AG-UI client gets AG-UI unless it asks for something else by name.</param>
    public static IRunWire ForScene(HttpRequest request, bool isAgUi = false)
    {
        var accepted = request.GetTypedHeaders().Accept
            .Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1);
        foreach (var type in accepted)
        {
            if (Find(type, request) is { } wire)
            {
                return wire;
            }
        }

        return isAgUi ? AgUi : Document;
    }

    private static IRunWire? Find(MediaTypeHeaderValue type, HttpRequest request) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        ServerSentEvents.ContentType => string.Equals(request.Query["wire"], "events", StringComparison.Ordinal) ? Events : AgUi,
        SceneLinesWire.Type => Lines,
        SceneDocumentWire.Type => Document,
        _ => null,
    };
}
