namespace Agents.Core.Models.Providers;

/// <summary>The configured providers, the best first: OpenAI, Gemini, those of <c>Models:Providers</c>, the local server.</summary>
public sealed class ProvidersOptions
{
    /// <summary>Gets the providers.</summary>
    public IList<ProviderOptions> Providers { get; } = [];

    /// <summary>Gets the hosts that <c>X-BYOK-Base-URL</c> may name: <c>Byok:AllowedHosts</c>.</summary>
    /// <value>Host names without a port; the default is none.</value>
    public IList<string> AllowedCallerHosts { get; } = [];

    /// <summary>Gets or sets Gemini's address, also for callers that bring their own key while the service has none.</summary>
    public Uri GeminiAddress { get; set; } = ProvidersOptionsSetup.GeminiAddress;

    /// <summary>Gets what could not be read, as sentences for the person who starts the service.</summary>
    internal IList<string> Unreadable { get; } = [];
}
