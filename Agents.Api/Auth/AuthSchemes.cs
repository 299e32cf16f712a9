namespace Agents.Api.Auth;

/// <summary>How a caller proves who it is.</summary>
public static class AuthSchemes
{
    /// <summary>A service key as bearer token or in <c>x-api-key</c>; without any configured, a loopback connection. The default.</summary>
    public const string ServiceKey = "ServiceKey";

    /// <summary>The cookie of a browser that has signed in. It counts wherever a service key does and none is sent.</summary>
    public const string Session = "Session";

    /// <summary>Sign-in with Google: consent there, then the cookie. Only there when it is configured.</summary>
    public const string Google = "Google";

    /// <summary>The administrator by HTTP Basic. Also the name of the policy for administrator routes.</summary>
    public const string Administrator = "Administrator";
}
