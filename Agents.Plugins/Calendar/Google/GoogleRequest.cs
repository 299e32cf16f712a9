namespace Agents.Plugins.Calendar.Google;

/// <summary>One call of the Calendar API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query below the API's root, escaped, with a slash first.</param>
/// <param name="Body">JSON in UTF-8; null without one.</param>
/// <param name="IfMatch">The version that must be there; null for any.</param>
internal sealed record GoogleRequest(HttpMethod Method, string Path, byte[]? Body = null, string? IfMatch = null);
