using System.Text.Json;

namespace Agents.Core.Models.Gemini;

/// <summary>Asks Gemini which models a key may use. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.</summary>
/// <param name="http">Carries the requests.</param>
/// <param name="options">The server and the key; the model does not matter.</param>
/// <param name="time">The clock, for <c>Retry-After</c> dates; null takes the system's.</param>
public sealed class GeminiModelList(HttpClient http, GeminiClientOptions options, TimeProvider? time = null)
{
    /// <summary>The most pages of up to 1,000 models that are read: 10; the rest is left out.</summary>
    public const int MaxPages = 10;

    private const int MaxPageBytes = 16 * 1024 * 1024;
    private const int MaxPageModels = 1000;

    private readonly GeminiTransport _transport = new(http, options, time ?? TimeProvider.System);

    /// <summary>Reads the list, page after page.</summary>
    /// <param name="cancellationToken">Aborts the call.</param>
    /// <returns>The models in Gemini's order, each id once and without <c>models/</c>.</returns>
    /// <exception cref="ProviderException">Gemini cannot be reached, says no, or answers with a page of more than 16 MiB or with no list.</exception>
    public async Task<IReadOnlyList<ListedModel>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var models = new List<ListedModel>();
        string? next = null;
        for (var page = 0; page < MaxPages && (page == 0 || next is not null); page++)
        {
            using var document = await _transport.ListAsync(next, MaxPageBytes, cancellationToken);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw GeminiErrors.BadResponse("it is not a list of models");
            }

            models.AddRange(document.RootElement.Items("models").Take(MaxPageModels).Select(Model).OfType<ListedModel>());
            next = document.RootElement.Text("nextPageToken") is { Length: > 0 } token && token != next ? token : null;
        }

        return [.. models.DistinctBy(model => model.Id)];
    }

    private static ListedModel? Model(JsonElement model)
    {
        if (model.Text("name") is not { Length: > 0 } name)
        {
            return null;
        }

        var methods = model.Items("supportedGenerationMethods").Select(method => method.ValueKind == JsonValueKind.String ? GeminiJson.Decode(method) : "").ToHashSet();
        return new ListedModel(
            name.StartsWith("models/", StringComparison.Ordinal) ? name[7..] : name,
            model.Count("inputTokenLimit"),
            model.Count("outputTokenLimit"),
            CanChat: methods.Contains("generateContent"),
            CanEmbed: methods.Contains("embedContent") || methods.Contains("batchEmbedContents"),
            CanReason: model.Member("thinking") is { ValueKind: JsonValueKind.True or JsonValueKind.False } thinking ? thinking.GetBoolean() : null);
    }
}
