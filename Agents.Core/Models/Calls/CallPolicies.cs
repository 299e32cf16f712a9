using Microsoft.Extensions.Logging;

namespace Agents.Core.Models.Calls;

/// <summary>What all calls share.</summary>
internal sealed record CallPolicies(ProviderStates States, CallOptions Options, TimeProvider Time, ILogger Logger);
