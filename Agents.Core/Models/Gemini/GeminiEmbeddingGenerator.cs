using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// Gemini's embeddings: one text by <c>embedContent</c>, several by <c>batchEmbedContents</c>, at most 100 in a call. Safe for concurrent use.
/// Vectors that were asked for shorter than the model's own come back with length 1, which Gemini itself does not see to.
/// <para>Of <see cref="EmbeddingGenerationOptions.AdditionalProperties"/> <c>taskType</c> and <c>title</c> are passed on.</para>
/// </summary>
public sealed class GeminiEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int MaxBatch = 100;

    private readonly GeminiTransport _transport;
    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly string _model;

    /// <summary>Connects to a model; nothing is sent yet.</summary>
    /// <param name="http">Sends the calls; stays the caller's.</param>
    /// <param name="options">The server, key and model.</param>
    /// <param name="time">The clock, for <c>Retry-After</c> dates; null takes the system's.</param>
    public GeminiEmbeddingGenerator(HttpClient http, GeminiClientOptions options, TimeProvider? time = null)
    {
        _transport = new GeminiTransport(http, options, time ?? TimeProvider.System);
        _metadata = new EmbeddingGeneratorMetadata(GeminiChatClient.ProviderName, options.BaseAddress, options.Model);
        _model = options.Model;
    }

    /// <inheritdoc />
    /// <exception cref="ProviderException">The call failed, or the answer has not one vector for each text.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var model = options?.ModelId ?? _model;
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(MaxBatch))
        {
            await AddAsync(embeddings, batch, model, options, cancellationToken);
        }

        return embeddings;
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>Does nothing: the HTTP client is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned here.
    }

    private static JsonObject Request(string text, string model, EmbeddingGenerationOptions? options)
    {
        var parts = new JsonArray((JsonNode)new JsonObject { ["text"] = GeminiJson.Mend(text) });
        var request = new JsonObject { ["model"] = GeminiTransport.ModelPath(model), ["content"] = new JsonObject { ["parts"] = parts } };
        if (options?.Dimensions is { } dimensions)
        {
            request["outputDimensionality"] = dimensions;
        }

        foreach (var name in new[] { "taskType", "title" })
        {
            if (options?.AdditionalProperties?.GetValueOrDefault(name) is { } value)
            {
                request[name] = GeminiJson.ToNode(value);
            }
        }

        return request;
    }

    private static float[] Vector(JsonElement embedding, int? dimensions)
    {
        var values = embedding.Member("values") is { ValueKind: JsonValueKind.Array } array ? array : throw Bad("a vector is missing");
        var vector = new float[values.GetArrayLength()];
        var index = 0;
        foreach (var value in values.EnumerateArray())
        {
            vector[index++] = value.ValueKind == JsonValueKind.Number && value.TryGetSingle(out var number) && float.IsFinite(number)
                ? number
                : throw Bad("a vector holds something that is no number");
        }

        if (vector.Length == 0 || (dimensions is { } wanted && vector.Length != wanted))
        {
            throw Bad("a vector has not the length that was asked for");
        }

        if (dimensions is not null)
        {
            Normalize(vector);
        }

        return vector;
    }

    private static void Normalize(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value));
        for (var index = 0; length > 0 && index < vector.Length; index++)
        {
            vector[index] = (float)(vector[index] / length);
        }
    }

    private static ProviderException Bad(string what) => GeminiErrors.BadResponse(what, isTransient: true);

    private async Task AddAsync(
        GeneratedEmbeddings<Embedding<float>> embeddings,
        string[] texts,
        string model,
        EmbeddingGenerationOptions? options,
        CancellationToken cancellationToken)
    {
        var requests = texts.Select(text => Request(text, model, options)).ToArray();
        using var document = requests is [var single]
            ? await _transport.CallAsync(model, "embedContent", single, cancellationToken)
            : await _transport.CallAsync(
                model, "batchEmbedContents", new JsonObject { ["requests"] = new JsonArray([.. requests]) }, cancellationToken);

        var root = document.RootElement;
        var found = root.ObjectMember("embedding") is { } one ? [one] : root.Items("embeddings").ToArray();
        if (found.Length != texts.Length)
        {
            throw Bad($"it has {found.Length} vectors for {texts.Length} texts");
        }

        embeddings.AddRange(found.Select(
            embedding => new Embedding<float>(Vector(embedding, options?.Dimensions)) { ModelId = model, CreatedAt = _transport.Now }));
        if (root.ObjectMember("usageMetadata")?.Count("promptTokenCount") is { } tokens)
        {
            embeddings.Usage ??= new UsageDetails();
            embeddings.Usage.Add(new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens });
        }
    }
}
