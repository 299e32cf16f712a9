using Agents.Tests.Fakes;

namespace Agents.Tests.Models.Providers;

/// <summary>A way in which a provider fails.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Answer">What the provider answers.</param>
/// <param name="Code">The code the caller is told.</param>
/// <param name="Gate">Where it stops for good; null: it never does.</param>
internal sealed record ProviderFault(string Name, ScriptedAnswer Answer, string Code, Gate? Gate = null)
{
    public override string ToString() => Name;
}
