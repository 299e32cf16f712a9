namespace Agents.Core.Models;

/// <summary>What a model is like, asked of its client by <c>GetService(typeof(ModelTraits))</c>; a client without an answer is an ordinary model.</summary>
public sealed record ModelTraits
{
    /// <summary>Gets whether it answers the same request the same way, so that asking it to mend its answer brings nothing.</summary>
    /// <value>The default is false.</value>
    public bool IsDeterministic { get; init; }
}
