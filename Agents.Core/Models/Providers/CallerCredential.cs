using Agents.Core.Identity;

namespace Agents.Core.Models.Providers;

/// <summary>A provider's key that a caller brought for one request. It is used for that request and kept nowhere.</summary>
/// <param name="Provider">The provider's name: a configured one, or a well-known one.</param>
/// <param name="Key">The key.</param>
/// <param name="BaseAddress">The caller's own address; null: the provider's.</param>
public sealed record CallerCredential(string Provider, Secret Key, Uri? BaseAddress = null);
