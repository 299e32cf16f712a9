using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace Agents.Tests.Models.Providers;

/// <summary>Finds the recorded exchanges: in AGENTS_WIRE_FIXTURES, or next to the repository.</summary>
internal static class WireRecordings
{
    public static string? Folder { get; } = Find();

    /// <summary>Reads a recording; the test is skipped where there are none.</summary>
    public static WireRecording Read(string name)
    {
        if (Folder is null)
        {
            Assert.Ignore("The recorded exchanges are not here: neither AGENTS_WIRE_FIXTURES nor ../shared/fixtures/wire is a folder.");
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name)));
        var response = document.RootElement.GetProperty("response");
        return new WireRecording(
            name,
            document.RootElement.GetProperty("kind").GetString()!,
            response.GetProperty("status").GetInt32(),
            response.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!),
            Encoding.UTF8.GetBytes(response.GetProperty("body_text").GetString()!));
    }

    /// <summary>The names of all recordings of a provider, in order; none where there are none.</summary>
    public static IReadOnlyList<string> Names(string provider)
    {
        var folder = Folder is null ? null : Path.Combine(Folder, provider);
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder!, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AGENTS_WIRE_FIXTURES") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "fixtures", "wire");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
