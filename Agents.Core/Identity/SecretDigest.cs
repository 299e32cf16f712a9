using System.Security.Cryptography;
using System.Text;

namespace Agents.Core.Identity;

/// <summary>The SHA-256 of a secret: compared in a time that depends neither on its length nor on where it differs.</summary>
internal readonly struct SecretDigest(string secret)
{
    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public bool Matches(SecretDigest other) => CryptographicOperations.FixedTimeEquals(_hash, other._hash);
}
