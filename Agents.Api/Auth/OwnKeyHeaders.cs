using Agents.Core.Errors;
using Agents.Core.Identity;
using Agents.Core.Models.Providers;

namespace Agents.Api.Auth;

/// <summary>Reads the headers by which a caller brings a provider's key of its own.</summary>
internal static class OwnKeyHeaders
{
    public const string Provider = "X-BYOK-Provider";
    public const string ApiKey = "X-BYOK-API-Key";
    public const string BaseUrl = "X-BYOK-Base-URL";

    private const int MaxLength = 2048;

    /// <summary>The credential; null when none is brought.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: one of the headers is missing or cannot be read. No message shows a value.</exception>
    public static CallerCredential? ReadCallerCredential(this HttpRequest request)
    {
        var (provider, key, address) = (Read(request, Provider), Read(request, ApiKey), Read(request, BaseUrl));
        if (provider is null && key is null && address is null)
        {
            return null;
        }

        if (provider is null || key is null)
        {
            throw Invalid(provider is null ? Provider : ApiKey, $"is missing: {Provider} and {ApiKey} belong together");
        }

        if (key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw Invalid(ApiKey, "holds characters that no key has");
        }

        Uri? uri = null;
        return address is null || Uri.TryCreate(address, UriKind.Absolute, out uri)
            ? new CallerCredential(provider, new Secret(key), uri)
            : throw Invalid(BaseUrl, "is no address");
    }

    private static string? Read(HttpRequest request, string name) => request.Headers[name] switch
    {
        [] => null,
        [{ Length: <= MaxLength } text] => text.Trim() is { Length: > 0 } value ? value : null,
        _ => throw Invalid(name, $"is there more than once, or longer than {MaxLength} characters"),
    };

    private static AgentException Invalid(string header, string what) => new(ErrorCodes.InvalidRequest, $"The header {header} {what}.", header);
}
