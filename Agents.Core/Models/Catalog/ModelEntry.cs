using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Catalog;

/// <summary>A model inside this service, without a provider: it can be asked for by its id.</summary>
/// <param name="Id">What requests name, e.g. <c>builtin</c>.</param>
/// <param name="Client">It; safe for concurrent use.</param>
public sealed record ModelEntry(string Id, IChatClient Client);
