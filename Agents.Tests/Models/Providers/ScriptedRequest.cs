using System.Text.Json;

namespace Agents.Tests.Models.Providers;

/// <summary>What a scripted provider was sent.</summary>
internal sealed record ScriptedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }
}
