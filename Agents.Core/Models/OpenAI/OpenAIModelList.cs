using System.Text.Json;

namespace Agents.Core.Models.OpenAI;

/// <summary>Asks a server that speaks OpenAI's protocol which models it has. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.</summary>
/// <param name="http">Carries the requests.</param>
/// <param name="options">Where the server is; the model does not matter.</param>
/// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
public sealed class OpenAIModelList(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
{
    /// <summary>The most models that are read: 10,000; the rest is left out.</summary>
    public const int MaxModels = 10_000;

    private const long MaxBytes = 16 << 20;

    private static readonly string[] OtherKinds =
        ["whisper", "tts", "transcribe", "dall-e", "image", "sora", "moderation", "realtime", "rerank", "babbage", "davinci"];

    private readonly OpenAIConnection _connection = new(http, options with { MaxResponseBytes = MaxBytes }, clock ?? TimeProvider.System);

    /// <summary>Reads the list.</summary>
    /// <param name="cancellationToken">Aborts the call.</param>
    /// <returns>The models in the server's order, each id once.</returns>
    /// <exception cref="ProviderException">The server cannot be reached, says no, or answers with more than 16 MiB or with no list.</exception>
    public async Task<IReadOnlyList<ListedModel>> ReadAsync(CancellationToken cancellationToken = default)
    {
        using var response = await _connection.GetAsync("/models", cancellationToken);
        using var document = await _connection.ReadJsonAsync(response, cancellationToken, mayBeList: true);
        var root = document.RootElement;
        var list = root.ValueKind == JsonValueKind.Array ? root
            : root.TryMember("data"u8, out var data) && data.ValueKind == JsonValueKind.Array ? data
            : throw OpenAIErrors.BadAnswer();

        return [.. list.EnumerateArray().Take(MaxModels).Select(Model).OfType<ListedModel>().DistinctBy(model => model.Id)];
    }

    private static ListedModel? Model(JsonElement model)
    {
        if (model.Text("id"u8) is not { Length: > 0 } id)
        {
            return null;
        }

        _ = model.TryMember("meta"u8, out var meta);
        _ = model.TryMember("top_provider"u8, out var provider);
        var kind = model.Text("type"u8) ?? "";
        var embeds = kind.StartsWith("embedding", StringComparison.Ordinal) || id.Contains("embed", StringComparison.OrdinalIgnoreCase);
        return new ListedModel(
            id,
            model.Count("context_length"u8) ?? model.Count("max_model_len"u8) ?? model.Count("context_window"u8) ?? model.Count("max_context_length"u8)
                ?? meta.Count("n_ctx_train"u8),
            provider.Count("max_completion_tokens"u8) ?? model.Count("max_completion_tokens"u8),
            CanChat: !embeds && !Array.Exists(OtherKinds, other => id.Contains(other, StringComparison.OrdinalIgnoreCase)),
            CanEmbed: embeds);
    }
}
