using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Agents.Tests.Calendar.Google;

/// <summary>
/// The fake Google server of the kits, played by Node: sign-in, Calendar v3, faults on demand. It lies outside the repository, in
/// <c>../shared/kits/calendar</c> or in the folder that <c>CALENDAR_KIT</c> names; without it, or without Node, the tests are skipped.
/// </summary>
internal sealed class FakeGoogle : IAsyncDisposable
{
    public const string Primary = "primary";

    private readonly Process _process;
    private readonly HttpClient _http;

    private FakeGoogle(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>The settings of a service that takes this for Google.</summary>
    public (string Key, string? Value)[] Settings =>
    [
        ("GOOGLE_BASE_URL", Address.ToString()), ("GOOGLE_CLIENT_ID", "fake-client.apps.googleusercontent.com"), ("GOOGLE_CLIENT_SECRET", "fake-secret"),
    ];

    public static async Task<FakeGoogle> StartAsync()
    {
        var kit = Environment.GetEnvironmentVariable("CALENDAR_KIT") ?? Find();
        if (kit is null || !File.Exists(Path.Combine(kit, "fake-google", "server.mjs")))
        {
            Assert.Ignore("The fake Google server (../shared/kits/calendar, or CALENDAR_KIT) is not here.");
        }

        var start = new ProcessStartInfo("node", [Path.Combine(kit, "fake-google", "server.mjs"), "--port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        try
        {
            var process = Process.Start(start)!;
            using var clock = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var line = await process.StandardOutput.ReadLineAsync(clock.Token);
            return new FakeGoogle(process, new Uri(line!.Split(' ')[1]));
        }
        catch (Win32Exception)
        {
            Assert.Ignore("Node is not installed here.");
            throw;
        }
    }

    /// <summary>Sets faults and states.</summary>
    public async Task ControlAsync(object control)
    {
        using var response = await _http.PostAsJsonAsync("/__control", control);
        response.EnsureSuccessStatusCode();
    }

    public Task FaultAsync(string kind, int times = 1, string match = "^(GET|POST|PATCH|DELETE) /calendar", int retryAfter = 0) => ControlAsync(new
    {
        faults = new[] { retryAfter > 0 ? (object)new { match, kind, times, retryAfter } : new { match, kind, times } },
    });

    /// <summary>An access token for calls, without a sign-in.</summary>
    public async Task<string> IssueTokenAsync(params string[] scopes)
    {
        using var response = await _http.PostAsJsonAsync("/__control", new { issueToken = scopes });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    /// <summary>The requests since the log was cleared: method, path and status; those to a path that holds a text.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync(string path = "")
    {
        var log = await _http.GetFromJsonAsync<JsonNode>("/__log");
        return [.. log!["requests"]!.AsArray().Where(request => request!["path"]!.ToString().Contains(path, StringComparison.Ordinal)).Select(request => request!)];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "kits", "calendar");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
