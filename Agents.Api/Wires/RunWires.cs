using Agents.Core.Runs;
using Agents.Plugins.Chat;
using Microsoft.Net.Http.Headers;

namespace Agents.Api.Wires;

/// <summary>Chooses the wire a client asked for.</summary>
internal static class RunWires
{
    private static readonly AgUiWire AgUi = new();
    private static readonly RunEventsWire Events = new();
    private static readonly SceneLinesWire Lines = new();
    private static readonly SceneDocumentWire Document = new();
    private static readonly ChatEventsWire ChatEvents = new();

    /// <summary>Gets the wire of <c>POST /chat</c>.</summary>
    public static IRunWire ChatLines { get; } = new ChatLinesWire();

    /// <summary>The wire of a run that is read again: by its agent and by what <c>Accept</c> names.</summary>
    public static IRunWire ForRun(HttpRequest request, RunRecord run) => run.Agent switch
    {
        ChatAgent.AgentName => ForChat(request),
        _ => ForScene(request, isAgUi: true),
    };

    /// <summary>The wire of a scene run: the best of what <c>Accept</c> names, one JSON document when it names none.</summary>
    /// <param name="request">The request; <c>?wire=events</c> asks for our own events in place of AG-UI's.</param>
    /// <param name="isAgUi">An AG-UI client gets AG-UI unless it asks for something else by name.</param>
    public static IRunWire ForScene(HttpRequest request, bool isAgUi = false)
    {
        foreach (var type in Accepted(request))
        {
            if (Find(type, request) is { } wire)
            {
                return wire;
            }
        }

        return isAgUi ? AgUi : Document;
    }

    // Lines, unless events are named before them.
    private static IRunWire ForChat(HttpRequest request)
    {
        var type = Accepted(request).Select(type => type.MediaType.Value).FirstOrDefault(
            type => type is not null && (Is(type, ServerSentEvents.ContentType) || Is(type, SceneLinesWire.Type)));
        return type is null || !Is(type, ServerSentEvents.ContentType) ? ChatLines : WantsEvents(request) ? Events : ChatEvents;

        static bool Is(string type, string name) => string.Equals(type, name, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<MediaTypeHeaderValue> Accepted(HttpRequest request) => request.GetTypedHeaders().Accept
        .Where(type => type.Quality is not 0)
        .OrderByDescending(type => type.Quality ?? 1);

    private static bool WantsEvents(HttpRequest request) => string.Equals(request.Query["wire"], "events", StringComparison.Ordinal);

    private static IRunWire? Find(MediaTypeHeaderValue type, HttpRequest request) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        ServerSentEvents.ContentType => WantsEvents(request) ? Events : AgUi,
        SceneLinesWire.Type => Lines,
        SceneDocumentWire.Type => Document,
        _ => null,
    };
}
