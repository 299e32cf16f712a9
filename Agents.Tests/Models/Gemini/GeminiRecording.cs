using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

/// <summary>One recorded exchange with Gemini; the test is skipped where the recordings are not.</summary>
internal sealed record GeminiRecording(string Kind, string Path, int Status, string ContentType, byte[] Body)
{
    public bool IsStream => Path.Contains("streamGenerateContent", StringComparison.Ordinal);

    public static GeminiRecording Load(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Folder(), name + ".json")));
        var root = document.RootElement;
        var response = root.GetProperty("response");
        return new(
            root.GetProperty("kind").GetString()!,
            root.GetProperty("request").GetProperty("path").GetString()!,
            response.GetProperty("status").GetInt32(),
            response.GetProperty("headers").GetProperty("content-type").GetString()!,
            Encoding.UTF8.GetBytes(response.GetProperty("body_text").GetString()!));
    }

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder(), "*.json", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Folder(), file)[..^5].Replace('\\', '/'));

    private static string Folder()
    {
        var root = Environment.GetEnvironmentVariable("AGENTS_WIRE_FIXTURES");
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); root is null && parent is not null; parent = parent.Parent)
        {
            var candidate = System.IO.Path.Combine(parent.FullName, "..", "shared", "fixtures", "wire");
            root = File.Exists(System.IO.Path.Combine(parent.FullName, "Agents.sln")) && Directory.Exists(candidate) ? candidate : null;
        }

        var folder = System.IO.Path.Combine(root ?? string.Empty, "gemini");
        if (root is null || !Directory.Exists(folder))
        {
            Assert.Ignore("The recordings (../shared/fixtures/wire, or AGENTS_WIRE_FIXTURES) are not here.");
        }

        return folder;
    }
}
