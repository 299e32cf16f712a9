using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.Gemini;
using Agents.Core.Models.OpenAI;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Providers;

/// <summary>A provider under one credential: it makes the clients of its models. Safe for concurrent use.</summary>
public sealed class Provider
{
    // Any id may be asked for; the clients of the first so many are kept.
    private const int MaxClients = 256;

    private static readonly Uri InsideAddress = new("agents:inside");

    private readonly IChatClient? _inside;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(string Model, ModelDialect Dialect), IChatClient> _clients = new();

    internal Provider(ProviderOptions options, HttpClient http, TimeProvider time, bool isCallers = false)
    {
        (Options, _http, _time, IsCallers) = (options, http, time, isCallers);
        var key = options.ApiKey is { IsEmpty: false } secret ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal())).AsSpan(0, 16)) : "none";
        CredentialId = $"{options.Name} {options.BaseAddress} {key}";
    }

    /// <summary>A model inside this service, as a provider of its own.</summary>
    internal Provider(string name, IChatClient client)
    {
        (Options, _http, _time) = (new ProviderOptions { Name = name, BaseAddress = InsideAddress, MaxConcurrentCalls = int.MaxValue }, null!, null!);
        _inside = client;
        CredentialId = name;
    }

    /// <summary>Gets what it was made from.</summary>
    public ProviderOptions Options { get; }

    /// <summary>Gets its name.</summary>
    public string Name => Options.Name;

    /// <summary>Gets whether the credential is a caller's own.</summary>
    public bool IsCallers { get; }

    /// <summary>Gets whether it is inside this service: nothing to wait for, nothing to repeat.</summary>
    public bool IsInside => _inside is not null;

    /// <summary>Gets whether it is where everybody finds a provider of its name, and so has the models that are known of it.</summary>
    internal bool IsAtOwnAddress => string.Equals(ProviderServers.AddressOf(Name)?.Host, Options.BaseAddress.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets what its pauses and limits are kept under: name, address and a digest of the key.</summary>
    internal string CredentialId { get; }

    /// <summary>The client of a model; the same one for the same model, since it remembers what its server understands.</summary>
    public IChatClient GetChatClient(ModelInfo model)
    {
        if (_inside is not null)
        {
            return _inside;
        }

        var key = (model.Model, model.Dialect);
        if (_clients.TryGetValue(key, out var client))
        {
            return client;
        }

        client = CreateChatClient(model);
        return _clients.Count < MaxClients ? _clients.GetOrAdd(key, client) : client;
    }

    /// <summary>The models it lists.</summary>
    /// <exception cref="ProviderException">It gives no list.</exception>
    public Task<IReadOnlyList<ListedModel>> ListModelsAsync(CancellationToken cancellationToken) => Options.IsGemini
        ? new GeminiModelList(_http, GeminiOptions(string.Empty), _time).ReadAsync(cancellationToken)
        : new OpenAIModelList(_http, OpenAIOptions(ModelInfo.Undescribed(Name, string.Empty)), _time).ReadAsync(cancellationToken);

    /// <summary>Makes a generator of embeddings.</summary>
    public IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddingGenerator(string model) => Options.IsGemini
        ? new GeminiEmbeddingGenerator(_http, GeminiOptions(model), _time)
        : new OpenAIEmbeddingGenerator(_http, OpenAIOptions(ModelInfo.Undescribed(Name, model)), _time);

    private IChatClient CreateChatClient(ModelInfo model) => Options.IsGemini
        ? new GeminiChatClient(_http, GeminiOptions(model.Model), _time)
        : NeedsResponses(model) ? new OpenAIResponsesChatClient(_http, OpenAIOptions(model), _time)
        : new OpenAIAdaptiveChatClient(_http, OpenAIOptions(model), _time);

    private bool NeedsResponses(ModelInfo model) =>
        model.Dialect == ModelDialect.Responses
        || (Options.BaseAddress.Host == Models.OpenAI.OpenAIOptions.DefaultBaseAddress.Host && OpenAIResponsesChatClient.IsOnlyWay(model.Model));

    // What the catalog says of a model goes before what its server usually can.
    private OpenAICapabilities CapabilitiesOf(ModelInfo model)
    {
        var usual = (Options.Server is { } server ? OpenAICapabilities.Named(server, model.Model) : null) ?? OpenAICapabilities.For(Options.BaseAddress, model.Model);
        return usual with
        {
            Tools = usual.Tools && model.Capabilities.Tools != false,
            Output = model.Capabilities.JsonSchema == false && usual.Output == OpenAIOutputMode.JsonSchema ? OpenAIOutputMode.JsonObject : usual.Output,
        };
    }

    private GeminiClientOptions GeminiOptions(string model) => new()
    {
        BaseAddress = Options.BaseAddress,
        ApiKey = Options.ApiKey ?? new Identity.Secret(string.Empty),
        Model = model,
    };

    private OpenAIOptions OpenAIOptions(ModelInfo model) => new()
    {
        BaseAddress = Options.BaseAddress,
        ApiKey = Options.ApiKey,
        Model = model.Model,
        Provider = Name,
        Capabilities = CapabilitiesOf(model),
    };
}
