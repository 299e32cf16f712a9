using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Agents.Core.Identity;
using Agents.Core.Models.Gemini;

namespace Agents.Tests.Models.Gemini;

/// <summary>Answers every request with the same body and remembers what was asked.</summary>
internal sealed class ReplayHandler(
    ReadOnlyMemory<byte> body, int status = 200, int pieceBytes = int.MaxValue, ReplayEnd end = ReplayEnd.Close, string? retryAfter = null)
    : HttpMessageHandler
{
    public const string Key = "canary-key-1234567890";

    public ReplayHandler(string body, int status = 200, string? retryAfter = null)
        : this(Encoding.UTF8.GetBytes(body), status, retryAfter: retryAfter)
    {
    }

    public ReplayHandler(GeminiRecording recording)
        : this(recording.Body, recording.Status)
    {
    }

    public List<JsonObject> Requests { get; } = [];

    public List<Uri> Addresses { get; } = [];

    public string? SentKey { get; private set; }

    public ReplayStream? Stream { get; private set; }

    /// <summary>A client whose answers come from here.</summary>
    public GeminiChatClient Client(string address = "https://gemini.test", TimeProvider? time = null) =>
        new(Http(), Options(address), time);

    public GeminiEmbeddingGenerator Embedder() => new(Http(), Options("https://gemini.test"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        SentKey = request.Headers.GetValues("x-goog-api-key").Single();
        Requests.Add(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject());
        Stream = new ReplayStream(body, pieceBytes, end);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(Stream) };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    private static GeminiClientOptions Options(string address) =>
        new() { ApiKey = new Secret(Key), Model = "gemini-test", BaseAddress = new Uri(address) };

    private HttpClient Http() => new(this, disposeHandler: false);
}
