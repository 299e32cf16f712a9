using Microsoft.Extensions.Options;

namespace Agents.Core.Identity;

/// <summary>The one administrator, by name and password. Safe for concurrent use.</summary>
public sealed class Administrator
{
    private readonly SecretDigest _username;
    private readonly SecretDigest _password;

    /// <summary>Takes name and password from the options.</summary>
    /// <param name="options">The validated options.</param>
    public Administrator(IOptions<AuthOptions> options)
    {
        IsConfigured = !options.Value.Password.IsEmpty;
        _username = new SecretDigest(options.Value.Username);
        _password = new SecretDigest(options.Value.Password.Reveal());
    }

    /// <summary>Gets whether there is one: a password is set.</summary>
    public bool IsConfigured { get; }

    /// <summary>Whether these are the administrator's; both are always compared, so the time tells nothing.</summary>
    /// <param name="username">The name sent.</param>
    /// <param name="password">The password sent.</param>
    public bool Matches(string username, string password)
    {
        var isName = _username.Matches(new SecretDigest(username));
        var isPassword = _password.Matches(new SecretDigest(password));
        return IsConfigured && isName && isPassword;
    }
}
