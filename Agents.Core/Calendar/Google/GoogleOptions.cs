using Agents.Core.Identity;

namespace Agents.Core.Calendar.Google;

/// <summary>Google sign-in and calendar: <c>GOOGLE_CLIENT_ID</c>, <c>GOOGLE_CLIENT_SECRET</c>, <c>GOOGLE_BASE_URL</c>.</summary>
public sealed class GoogleOptions
{
    /// <summary>The setting that turns sign-in on.</summary>
    public const string ClientIdKey = "GOOGLE_CLIENT_ID";

    /// <summary>Gets or sets the client id of the OAuth application.</summary>
    /// <value>Empty (the default) means no sign-in and no Google calendar.</value>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>Gets or sets the client secret of the OAuth application.</summary>
    public Secret ClientSecret { get; set; } = new(string.Empty);

    /// <summary>Gets or sets the origin that replaces all Google addresses, for tests.</summary>
    /// <value>Null (the default) means Google itself.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>Gets whether users can sign in.</summary>
    public bool IsConfigured => ClientId.Length > 0;

    /// <summary>Gets where users give their consent.</summary>
    public Uri AuthorizationAddress => At("https://accounts.google.com", "/o/oauth2/v2/auth");

    /// <summary>Gets where codes and refresh tokens are exchanged.</summary>
    public Uri TokenAddress => At("https://oauth2.googleapis.com", "/token");

    /// <summary>Gets where tokens are given back.</summary>
    public Uri RevocationAddress => At("https://oauth2.googleapis.com", "/revoke");

    /// <summary>Gets where the account is told.</summary>
    public Uri UserInfoAddress => At("https://www.googleapis.com", "/oauth2/v3/userinfo");

    /// <summary>Gets the root of the Calendar API, without a slash at its end.</summary>
    public Uri CalendarAddress => At("https://www.googleapis.com", "/calendar/v3");

    /// <summary>Gets what could not be read, as sentences for the person who starts the service.</summary>
    internal IList<string> Unreadable { get; } = [];

    private Uri At(string origin, string path) => new((BaseUrl?.AbsoluteUri.TrimEnd('/') ?? origin) + path);
}
