namespace Agents.Core.Identity;

/// <summary>Who asks. Runs, scenes and idempotency keys belong to a caller, and no other caller sees them.</summary>
/// <param name="Id">Stable and unique, e.g. <c>local</c> or <c>key:editor</c>; stored with what the caller owns.</param>
/// <param name="Name">For people.</param>
public sealed record Caller(string Id, string Name)
{
    /// <summary>The one user of a service without keys and sign-in, reached over loopback only.</summary>
    public static readonly Caller Local = new("local", "Local user");
}
