namespace Agents.Core.Errors;

/// <summary>The service cannot start as it is configured. Its message is shown to the person who starts it and holds no secret.</summary>
/// <param name="message">The key, its value (unless secret) and what to change.</param>
/// <param name="innerException">The cause.</param>
public sealed class StartException(string message, Exception? innerException = null) : Exception(message, innerException);
