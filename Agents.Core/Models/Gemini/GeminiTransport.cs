using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Agents.Core.Errors;

namespace Agents.Core.Models.Gemini;

/// <summary>Sends one call to Gemini and turns every way it can fail into a <see cref="ProviderException"/>; safe for concurrent use.</summary>
internal sealed partial class GeminiTransport(HttpClient http, GeminiClientOptions options, TimeProvider time)
{
    private const int MaxErrorBytes = 256 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _root = Root(options.BaseAddress);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Gets the most bytes one answer may have.</summary>
    public long MaxResponseBytes => options.MaxResponseBytes;

    /// <summary>The model's name as paths and batches write it, e.g. <c>models/gemini-3.5-flash</c>.</summary>
    public static string ModelPath(string model) => model.Contains('/') ? model : $"models/{model}";

    public static bool IsTransportFailure(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or IOException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    public static ProviderException Broken(Exception cause) => cause is OperationCanceledException
        ? new(ErrorCodes.ProviderTimeout, "Gemini did not answer in time.", isTransient: true, innerException: cause)
        : new(ErrorCodes.ProviderUnavailable, "The connection to Gemini broke. Try again.", isTransient: true, innerException: cause);

    /// <summary>Posts a body and waits for the headers.</summary>
    /// <param name="model">The model's id.</param>
    /// <param name="verb">What the model is to do, with the query, e.g. <c>streamGenerateContent?alt=sse</c>.</param>
    /// <param name="body">The request.</param>
    /// <param name="cancellationToken">Aborts the connection.</param>
    /// <returns>The answer, which has succeeded; the caller disposes it.</returns>
    public async Task<HttpResponseMessage> SendAsync(string model, string verb, JsonObject body, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(Serialize(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var request = Request(HttpMethod.Post, $"{Escaped(ModelPath(model))}:{verb}", content);
        return await SendAsync(request, model, cancellationToken);
    }

    /// <summary>Posts a body and reads the whole answer, within its bound.</summary>
    public async Task<JsonDocument> CallAsync(string model, string verb, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(model, verb, body, cancellationToken);
        return await DocumentAsync(response, model, MaxResponseBytes, cancellationToken);
    }

    /// <summary>Reads a page of the list of models.</summary>
    /// <param name="token">The page's token; null for the first.</param>
    /// <param name="limit">The most bytes a page may have.</param>
    /// <param name="cancellationToken">Aborts the call.</param>
    public async Task<JsonDocument> ListAsync(string? token, long limit, CancellationToken cancellationToken)
    {
        var page = token is null ? "" : $"&pageToken={Uri.EscapeDataString(token)}";
        using var request = Request(HttpMethod.Get, $"models?pageSize=1000{page}", content: null);
        using var response = await SendAsync(request, "models", cancellationToken);
        return await DocumentAsync(response, "models", limit, cancellationToken);
    }

    public static async Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStreamAsync(cancellationToken);
        }
        catch (Exception failure) when (IsTransportFailure(failure, cancellationToken))
        {
            throw Broken(failure);
        }
    }

    private static async Task<JsonElement?> ErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response, MaxErrorBytes, cancellationToken) is { } bytes ? GeminiErrors.Find(bytes) : null;
        }
        catch (ProviderException)
        {
            // The status alone says enough.
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, long limit, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(response, cancellationToken);
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            while (await stream.ReadAsync(body.GetMemory(16 * 1024), cancellationToken) is > 0 and var read)
            {
                body.Advance(read);
                if (body.WrittenCount > limit)
                {
                    return null;
                }
            }
        }
        catch (Exception failure) when (IsTransportFailure(failure, cancellationToken))
        {
            throw Broken(failure);
        }

        return body.WrittenMemory;
    }

    private static byte[] Serialize(JsonObject body)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, WriterOptions);
            body.WriteTo(writer);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            throw new ProviderException(
                ErrorCodes.InvalidRequest, "The request holds something that cannot be written as JSON.", isTransient: false, innerException: failure);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Root(Uri address)
    {
        var root = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return VersionAtEnd().IsMatch(root) ? root : $"{root}/v1beta";
    }

    [GeneratedRegex(@"/v\d+(alpha|beta)?\d*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionAtEnd();

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, $"{_root}/{path}") { Content = content };
        var key = options.ApiKey.Reveal();
        if (key.Length == 0 || key.AsSpan().ContainsAnyExceptInRange('!', '~') || !request.Headers.TryAddWithoutValidation("x-goog-api-key", key))
        {
            request.Dispose();
            throw new ProviderException(ErrorCodes.ProviderAuth, "There is no usable key for Gemini. Set GEMINI_API_KEY.", isTransient: false);
        }

        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string model, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception failure) when (IsTransportFailure(failure, cancellationToken))
        {
            throw Broken(failure);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var status = (int)response.StatusCode;
            throw GeminiErrors.From(status, await ErrorAsync(response, cancellationToken), response.Headers.RetryAfter, model, Now);
        }
    }

    private async Task<JsonDocument> DocumentAsync(HttpResponseMessage response, string model, long limit, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(response, limit, cancellationToken)
            ?? throw GeminiErrors.TooLarge(limit);
        JsonDocument document;
        try
        {
            document = GeminiJson.Parse(bytes);
        }
        catch (JsonException failure)
        {
            throw GeminiErrors.BadResponse("it is not JSON, or cut off", failure);
        }

        if (GeminiErrors.Find(document.RootElement) is { } error)
        {
            using (document)
            {
                throw GeminiErrors.From(200, error, response.Headers.RetryAfter, model, Now);
            }
        }

        return document;
    }
}
