namespace Agents.Core.Models.Catalog;

/// <summary>How long a model is waited for.</summary>
/// <param name="FirstToken">From the start of a try to its first token, the headers included.</param>
/// <param name="Idle">Between two tokens.</param>
/// <param name="Total">A whole call, all its tries and waits included.</param>
public sealed record ModelClocks(TimeSpan FirstToken, TimeSpan Idle, TimeSpan Total)
{
    /// <summary>Gets 120 s, 30 s and 10 minutes. The first is long because models that think say nothing for long.</summary>
    public static ModelClocks Default { get; } = new(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
}
