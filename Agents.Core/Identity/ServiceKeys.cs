using Microsoft.Extensions.Options;

namespace Agents.Core.Identity;

/// <summary>The configured service keys, kept as hashes. Safe for concurrent use.</summary>
public sealed class ServiceKeys
{
    private const int PrefixLength = 4;
    private const int ShortestWithPrefix = 13;

    private readonly (SecretDigest Digest, Caller Caller)[] _keys;

    /// <summary>Takes the keys from the options; later changes of the configuration need a restart.</summary>
    /// <param name="options">The validated options.</param>
    public ServiceKeys(IOptions<AuthOptions> options)
    {
        _keys = [.. options.Value.Keys.Select(key => (new SecretDigest(key.Key.Reveal()), new Caller($"key:{key.Name}", key.Name)))];
        Infos = [.. options.Value.Keys.Select(key => new ServiceKeyInfo(
            key.Name, PrefixOf(key.Key.Reveal()), key.RequestsPerMinute, key.TokensPerMinute, key.Credits))];
    }

    /// <summary>Gets what may be shown of the keys, in the order of the configuration.</summary>
    public IReadOnlyList<ServiceKeyInfo> Infos { get; }

    /// <summary>The caller that a key belongs to; null when nobody has it. Every known key is compared, so the time tells nothing.</summary>
    /// <param name="key">What the caller sent.</param>
    public Caller? Find(string key)
    {
        var presented = new SecretDigest(key);
        Caller? found = null;
        foreach (var (digest, caller) in _keys)
        {
            if (digest.Matches(presented))
            {
                found = caller;
            }
        }

        return found;
    }

    private static string? PrefixOf(string key) => key.Length >= ShortestWithPrefix ? key[..PrefixLength] : null;
}
