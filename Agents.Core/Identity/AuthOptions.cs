namespace Agents.Core.Identity;

/// <summary>Who may call: <c>Auth:Keys</c>, <c>CORS_ORIGINS</c>, <c>USERNAME</c> and <c>PASSWORD</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>Gets the service keys; without any, a caller on this machine is the one local user.</summary>
    public IList<ServiceKeyOptions> Keys { get; } = [];

    /// <summary>Gets or sets the origins whose pages may call.</summary>
    /// <value>Origins such as <c>https://app.example</c>; the default is <c>http://localhost:5173</c>.</value>
    public IReadOnlyList<string> CorsOrigins { get; set; } = ["http://localhost:5173"];

    /// <summary>Gets or sets the administrator's name.</summary>
    /// <value>The default is <c>admin</c>.</value>
    public string Username { get; set; } = "admin";

    /// <summary>Gets or sets the administrator's password; empty (the default) means that there is no administrator.</summary>
    public Secret Password { get; set; } = new(string.Empty);

    /// <summary>Gets or sets whether users sign in with Google: <c>GOOGLE_CLIENT_ID</c> is set.</summary>
    /// <value>The default is false.</value>
    public bool HasSignIn { get; set; }

    /// <summary>Gets whether a caller on this machine needs neither a key nor a sign-in.</summary>
    public bool AllowsLocalUser => Keys.Count == 0 && !HasSignIn;

    /// <summary>Gets what could not be read, as sentences for the person who starts the service.</summary>
    internal IList<string> Unreadable { get; } = [];
}
