using Microsoft.Extensions.Logging;

namespace Agents.Core.Models.Calls;

/// <summary>The log messages of calls. They name providers and codes, never what a provider or caller said.</summary>
internal static partial class CallLog
{
    [LoggerMessage(LogLevel.Warning, "Provider {Provider} failed with {Code} in try {Try}; another one follows")]
    public static partial void AnotherTry(ILogger logger, string provider, string code, int @try);
}
