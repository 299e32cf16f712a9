using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files;

/// <summary>
/// Opens exported files with readers that others wrote (three, the glTF validator, prismarine). They lie outside the repository, in
/// <c>../shared/kits/scenes/verify</c> or in the folder that <c>SCENE_VERIFIERS</c> names, and need Node; without them the tests are skipped.
/// </summary>
[NonParallelizable]
public sealed class ExportVerifierTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string _folder = "";
    private string _verifiers = "";

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        var source = Environment.GetEnvironmentVariable("SCENE_VERIFIERS") ?? Find();
        if (source is null || !File.Exists(Path.Combine(source, "verify-glb.mjs")))
        {
            Assert.Ignore("The verifiers (../shared/kits/scenes/verify) are not here.");
        }

        if (!await SucceedsAsync("node", ".", "--version"))
        {
            Assert.Ignore("Node is not installed.");
        }

        _folder = Directory.CreateTempSubdirectory("export-").FullName;
        _verifiers = source;
        if (!Directory.Exists(Path.Combine(source, "node_modules")))
        {
            _verifiers = Path.Combine(_folder, "verify");
            Directory.CreateDirectory(_verifiers);
            foreach (var file in Directory.GetFiles(source))
            {
                await File.WriteAllBytesAsync(Path.Combine(_verifiers, Path.GetFileName(file)), await File.ReadAllBytesAsync(file));
            }

            if (!await SucceedsAsync("npm", _verifiers, "ci", "--no-audit", "--no-fund"))
            {
                Assert.Ignore("npm could not install what the verifiers need.");
            }
        }

        var palette = new { palette = BlockPalette.Default.All.Select(type => new { id = type.Id, color = type.Color?.ToString() }) };
        await File.WriteAllTextAsync(Path.Combine(_folder, "palette.json"), JsonSerializer.Serialize(palette));
    }

    [OneTimeTearDown]
    public void CleanUp()
    {
        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public async Task Verifiers_EachSceneAndFormat_FindNothingWrong(
        [Values("chiral", "house", "noise", "wide")] string sceneName,
        [Values("vox", "glb", "schem", "schem3", "obj", "stl")] string formatName)
    {
        var scene = Scene(sceneName);
        var sceneFile = Path.Combine(_folder, $"{sceneName}.json");
        var json = new { scene = new { voxels = scene.Select(voxel => new { x = voxel.X, y = voxel.Y, z = voxel.Z, type = voxel.Type }) } };
        await File.WriteAllTextAsync(sceneFile, JsonSerializer.Serialize(json));
        var file = Path.Combine(_folder, $"{sceneName}-{formatName}.{formatName.TrimEnd('3')}");
        var bytes = TestScenes.Export(
            Enum.Parse<SceneFormat>(formatName.TrimEnd('3'), ignoreCase: true),
            scene,
            options: new SceneExportOptions { SchematicVersion = formatName.EndsWith('3') ? 3 : 2, Name = "Häuschen 🏠" });
        await File.WriteAllBytesAsync(file, formatName is "obj" ? Unzip(bytes) : bytes);

        var (script, more) = formatName switch
        {
            "vox" => ("verify-vox.mjs", (string[])["--palette", Path.Combine(_folder, "palette.json")]),
            "glb" => ("verify-glb.mjs", ["--strict"]),
            "obj" or "stl" => ("verify-mesh.mjs", []),
            _ => ("verify-schem.mjs", []),
        };
        var (exitCode, output) = await RunAsync("node", _verifiers, [Path.Combine(_verifiers, script), file, "--scene", sceneFile, .. more]);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("RESULT OK").And.Not.Contain("validator WARN"));
    }

    private static List<Voxel> Scene(string name) => name switch
    {
        "chiral" => TestScenes.Chiral(),
        "house" => TestScenes.House(),
        "noise" => TestScenes.Noise(7, new Cell(-7, 3, 11), new Cell(21, 20, 22), 0.5),
        _ => [.. TestScenes.Noise(8, new Cell(-300, 0, -3), new Cell(601, 3, 5), 0.3)],
    };

    private static byte[] Unzip(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var content = zip.Entries.Single(entry => entry.Name.EndsWith(".obj", StringComparison.Ordinal)).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static string? Find([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "kits", "scenes", "verify");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static async Task<bool> SucceedsAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            return (await RunAsync(program, folder, arguments)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, string[] arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }
}
