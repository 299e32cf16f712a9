using Agents.Plugins.Calendar.Google.Protocol;

namespace Agents.Plugins.Calendar.Google;

/// <summary>All pages of a listing.</summary>
/// <param name="Events">In no order; after a delta also the cancelled ones.</param>
/// <param name="SyncToken">What the next delta starts from; null when Google gave none.</param>
internal sealed record GoogleSync(IReadOnlyList<GoogleEvent> Events, string? SyncToken);
