using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Prompts;

/// <summary>
/// Plays lists of prompts through the service and lets the scorer judge the scenes. The scorer is not part of this repository
/// (<c>../shared/kits/scenes/score_scenes.py</c>) and needs Python; without either the tests are skipped.
/// </summary>
[NonParallelizable]
public sealed class ScorerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [TestCase("prompts-dev.json", 96)]
    [TestCase("prompts-shapes.json", 95)]
    [TestCase("prompts-objects.json", 95)]
    public async Task Generate_PromptsOfAList_ScoreStrictlyAbove(string list, int leastPercent)
    {
        var kit = Path.GetFullPath(Path.Combine(Here(), "../../../../shared/kits/scenes"));
        var scorer = Path.Combine(kit, "score_scenes.py");
        var prompts = new[] { Path.Combine(Here(), list), Path.Combine(kit, list) }.FirstOrDefault(File.Exists);
        if (!File.Exists(scorer) || prompts is null)
        {
            Assert.Ignore("The scorer (../shared/kits/scenes) is not here.");
        }

        await using var service = new ServiceFactory();
        service.UseKestrel(0);
        service.StartServer();
        var address = service.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        string[] arguments =
        [
            scorer, prompts, "--url", $"{address}/api/generate", "--palette-url", $"{address}/api/scenes/palette", "--scene-path", "scene",
            "--min", leastPercent.ToString(), "--jobs", "2",
        ];

        var (exitCode, output) = await RunAsync("python3", arguments);

        await TestContext.Out.WriteLineAsync(output);
        Assert.That(exitCode, Is.Zero, output);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore($"{program} is not installed.");
            throw;
        }

        using (process)
        {
            using var clock = new CancellationTokenSource(Patience);
            var output = process.StandardOutput.ReadToEndAsync(clock.Token);
            var error = process.StandardError.ReadToEndAsync(clock.Token);
            await process.WaitForExitAsync(clock.Token);
            return (process.ExitCode, await output + await error);
        }
    }
}
