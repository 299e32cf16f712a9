namespace Agents.Api.Auth;

/// <summary>How a caller proves who it is.</summary>
public static class AuthSchemes
{
    /// <summary>A service key as bearer token or in <c>x-api-key</c>; without any configured, a loopback connection. The default.</summary>
    public const string ServiceKey = "ServiceKey";

    /// <summary>The administrator by HTTP Basic. Also the name of the policy for administrator routes.</summary>
    public const string Administrator = "Administrator";
}
