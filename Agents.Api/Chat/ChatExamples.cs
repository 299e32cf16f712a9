using System.Diagnostics.CodeAnalysis;

namespace Agents.Api.Chat;

/// <summary>Bodies to try, as the documentation shows them. Each is sent by a test.</summary>
internal static class ChatExamples
{
    /// <summary>A message without a conversation: the service begins one.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Hello = """{"message": "Hello, what can you do?"}""";

    /// <summary>A message of a conversation that the client named.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Thread = """{"message": "Thank you!", "threadId": "thread-1", "model": "builtin"}""";
}
