using Agents.Core.Identity;
namespace Agents.Api.Auth;
internal static class TmpCaller { public static Caller GetCaller(this HttpContext context) => Caller.Local; }
