namespace Agents.Core.Errors;

/// <summary>A failure whose message may be shown to the caller as it stands. Every other exception becomes an anonymous <c>internal</c>.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="message">What happened, to which value, what to change. Never a provider's text, never a secret.</param>
/// <param name="field">The member of the request concerned, as a JSON path such as <c>scene.voxels[3].x</c>; null when none is.</param>
/// <param name="innerException">The cause, for the log only.</param>
public sealed class AgentException(string code, string message, string? field = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets the code.</summary>
    public string Code { get; } = code;

    /// <summary>Gets the member of the request concerned.</summary>
    public string? Field { get; } = field;
}
