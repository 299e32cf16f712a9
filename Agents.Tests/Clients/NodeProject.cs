using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Agents.Tests.Clients;

/// <summary>A folder of scripts and what npm installs for them, away from the sources. Tests that need one are skipped where it cannot be had.</summary>
internal sealed class NodeProject
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(2);
    private static readonly ConcurrentDictionary<string, Lazy<Task<NodeProject>>> Installed = new(StringComparer.Ordinal);

    private readonly DirectoryInfo _folder;

    private NodeProject(DirectoryInfo folder) => _folder = folder;

    /// <summary>Installs the folder of that name once for all tests.</summary>
    public static Task<NodeProject> InstallAsync(string name) => Installed.GetOrAdd(name, static made => new(() => MakeAsync(made))).Value;

    /// <summary>Removes what was installed.</summary>
    public static async Task RemoveAllAsync()
    {
        foreach (var project in Installed.Values.Where(project => project is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            (await project.Value)._folder.Delete(recursive: true);
        }

        Installed.Clear();
    }

    /// <summary>Runs a script that prints one JSON document.</summary>
    public async Task<JsonNode> PlayAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync("node", RunLimit, arguments);
        Assert.That(exitCode, Is.Zero, output + error);
        return JsonNode.Parse(output)!;
    }

    /// <summary>Starts a script that serves until its input ends.</summary>
    public Process Start(params string[] arguments) => Process.Start(Describe("node", arguments))!;

    private static async Task<NodeProject> MakeAsync(string name)
    {
        var project = new NodeProject(Directory.CreateTempSubdirectory($"agents-{name}-"));
        foreach (var file in Directory.GetFiles(Path.Combine(SourceFolder(), name)))
        {
            File.Copy(file, Path.Combine(project._folder.FullName, Path.GetFileName(file)));
        }

        var (exitCode, output, error) = await project.RunAsync("npm", InstallLimit, "ci", "--no-audit", "--no-fund", "--prefer-offline");
        if (exitCode != 0)
        {
            project._folder.Delete(recursive: true);
            Assert.Ignore($"'{name}' cannot be installed here (npm ci: {exitCode}): {output} {error}");
        }

        return project;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private ProcessStartInfo Describe(string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = _folder.FullName,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, TimeSpan limit, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Describe(program, arguments))!;
            using var clock = new CancellationTokenSource(limit);
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(clock.Token);
                var error = process.StandardError.ReadToEndAsync(clock.Token);
                await process.WaitForExitAsync(clock.Token);
                return (process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return (-1, "", $"{program} took longer than {limit}.");
            }
        }
        catch (Win32Exception)
        {
            Assert.Ignore($"{program} is not installed here.");
            throw;
        }
    }
}
