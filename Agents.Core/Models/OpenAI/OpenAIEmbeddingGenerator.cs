using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Asks OpenAI, or a server that speaks its protocol, for embeddings. One call is one request. Safe for concurrent use.</summary>
public sealed class OpenAIEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly OpenAIOptions _options;
    private readonly OpenAIConnection _connection;
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <summary>Makes a generator.</summary>
    /// <param name="http">Carries the requests; it stays the caller's.</param>
    /// <param name="options">Where the server is; the model is the embedding model.</param>
    /// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
    public OpenAIEmbeddingGenerator(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _connection = new OpenAIConnection(http, options, clock ?? TimeProvider.System);
        _metadata = new EmbeddingGeneratorMetadata(options.Provider, options.BaseAddress, options.Model);
    }

    /// <inheritdoc/>
    /// <remarks>Vectors come in the order of the texts. They are asked for in base64; a server that answers with numbers is understood.</remarks>
    /// <exception cref="ProviderException">The provider failed, said no, or answered with something else.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return GenerateCoreAsync([.. values], options, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the <see cref="HttpClient"/> is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned.
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> GenerateCoreAsync(
        List<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        if (values.Count == 0)
        {
            return [];
        }

        using var response = await _connection.PostAsync("/embeddings", Write(values, options), streams: false, cancellationToken);
        using var document = await _connection.ReadJsonAsync(response, cancellationToken);
        try
        {
            return EmbeddingReader.Read(document.RootElement, values.Count);
        }
        catch (Exception exception) when (OpenAIErrors.IsFailure(exception, cancellationToken))
        {
            throw OpenAIErrors.FromException(exception, cancellationToken)!;
        }
    }

    private ReadOnlyMemory<byte> Write(List<string> values, EmbeddingGenerationOptions? options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model"u8, options?.ModelId ?? _options.Model);
            json.WriteStartArray("input"u8);
            values.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteString("encoding_format"u8, "base64"u8);
            if (options?.Dimensions is { } dimensions)
            {
                json.WriteNumber("dimensions"u8, dimensions);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
