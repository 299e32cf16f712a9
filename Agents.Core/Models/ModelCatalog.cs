using System.Collections.Frozen;
using Agents.Core.Errors;
using Agents.Core.Models.BuiltIn;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models;

/// <summary>The models this service knows. Immutable; safe for concurrent use.</summary>
public sealed class ModelCatalog
{
    private readonly FrozenDictionary<string, ModelEntry> _models;
    private readonly string _default;

    /// <summary>Gathers the registered models.</summary>
    /// <exception cref="OptionsValidationException">The default model is not among them; the start of the service has checked that.</exception>
    public ModelCatalog(IEnumerable<ModelEntry> models, IOptions<ModelOptions> options)
    {
        _models = models.ToFrozenDictionary(model => model.Id, StringComparer.OrdinalIgnoreCase);
        _default = string.IsNullOrWhiteSpace(options.Value.Model) ? BuiltInChatClient.ModelId : options.Value.Model;
    }

    private string Known => string.Join(", ", _models.Keys.Order(StringComparer.Ordinal));

    /// <summary>Finds a model; null or empty takes the default.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: there is no such model.</exception>
    public ModelEntry Resolve(string? id) =>
        _models.GetValueOrDefault(string.IsNullOrWhiteSpace(id) ? _default : id)
        ?? throw new AgentException(ErrorCodes.InvalidRequest, $"There is no model \"{Shorten(id!)}\". Known models: {Known}.", "model");

    private static string Shorten(string id) => id.Length <= 64 ? id : id[..64] + "…";
}
