using System.Net;

namespace Agents.Plugins.Calendar.Google;

/// <summary>An answer that the caller of the transport must judge: a success, or a status that says how the thing stands (404, 409, 410, 412).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What was sent, whole: JSON after a success, unless empty.</param>
/// <param name="IsUncertain">Whether an earlier attempt may have done its work although no answer came.</param>
internal sealed record GoogleReply(HttpStatusCode Status, byte[] Body, bool IsUncertain)
{
    /// <summary>Gets whether it is a success.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;
}
