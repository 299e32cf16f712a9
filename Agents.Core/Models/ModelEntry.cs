using Microsoft.Extensions.AI;

namespace Agents.Core.Models;

/// <summary>A model that can be asked for by its id.</summary>
/// <param name="Id">What requests name, e.g. <c>builtin</c>.</param>
/// <param name="Client">The connection to it; safe for concurrent use.</param>
public sealed record ModelEntry(string Id, IChatClient Client);
