using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Errors;

namespace Agents.Core.Models.OpenAI;

/// <summary>Posts JSON to the server and hands the answer over once its headers are there and good.</summary>
internal sealed class OpenAIConnection(HttpClient client, OpenAIOptions options, TimeProvider clock)
{
    private const int MaxErrorBytes = 64 << 10;

    private readonly string _root = options.BaseAddress.AbsoluteUri.TrimEnd('/');

    /// <summary>Sends a request.</summary>
    /// <returns>The answer with status 2xx, its body not read yet; disposing it ends the connection when the body is not.</returns>
    /// <exception cref="ProviderException">The server cannot be reached, or says no.</exception>
    public async Task<HttpResponseMessage> PostAsync(string path, ReadOnlyMemory<byte> body, bool streams, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _root + path) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync(request, streams, cancellationToken);
    }

    /// <summary>Asks for something that is there.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _root + path);
        return await SendAsync(request, streams: false, cancellationToken);
    }

    /// <summary>Reads an answer's whole body as JSON.</summary>
    /// <exception cref="ProviderException">It is too large, breaks off or is no JSON.</exception>
    public async Task<JsonDocument> ReadJsonAsync(HttpResponseMessage response, CancellationToken cancellationToken, bool mayBeList = false)
    {
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var reader = new SseEventReader(stream, options.MaxEventBytes, options.MaxResponseBytes);
            return ParseWhole(await reader.ReadRestAsync(cancellationToken), mayBeList);
        }
        catch (Exception exception) when (OpenAIErrors.IsFailure(exception, cancellationToken))
        {
            throw OpenAIErrors.FromException(exception, cancellationToken)!;
        }
    }

    /// <summary>Parses a whole body. The document keeps the memory.</summary>
    /// <exception cref="ProviderException">It is no JSON object (or list, where it may be one), or an error.</exception>
    public static JsonDocument ParseWhole(ReadOnlyMemory<byte> body, bool mayBeList = false)
    {
        var document = JsonDocument.Parse(body);
        if ((mayBeList && document.RootElement.ValueKind == JsonValueKind.Array)
            || (document.RootElement.ValueKind == JsonValueKind.Object && !document.RootElement.TryMember("error"u8, out _)))
        {
            return document;
        }

        using (document)
        {
            throw document.RootElement.TryMember("error"u8, out var error) ? OpenAIErrors.FromAnswer(error) : OpenAIErrors.BadAnswer();
        }
    }

    // A key with a line break in it would be a header of its own, and the framework's complaint would show it.
    private static string Checked(string key) => key.AsSpan().ContainsAnyExceptInRange('!', '~')
        ? throw new ProviderException(ErrorCodes.ProviderAuth, "The provider's key has characters that no key has. Check for blanks and line breaks.", isTransient: false)
        : key;

    private static async Task<JsonElement?> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[MaxErrorBytes];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length));

            // Google's compatible endpoint wraps its error in a list.
            var root = document.RootElement;
            return (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 ? root[0] : root).Clone();
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            // The status says enough.
            return null;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool streams, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Accept", streams ? "text/event-stream" : "application/json");
        foreach (var (name, value) in options.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (options.ApiKey is { IsEmpty: false } key)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Checked(key.Reveal()));
        }

        HttpResponseMessage? response = null;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                var good = response;
                response = null;
                return good;
            }

            throw OpenAIErrors.FromStatus(response, await ReadErrorAsync(response, cancellationToken), clock);
        }
        catch (Exception exception) when (OpenAIErrors.IsFailure(exception, cancellationToken))
        {
            throw OpenAIErrors.FromException(exception, cancellationToken)!;
        }
        finally
        {
            response?.Dispose();
        }
    }
}
