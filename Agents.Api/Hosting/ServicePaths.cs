namespace Agents.Api.Hosting;

/// <summary>From which folder relative paths, <c>.env</c> files and <c>resources</c> are resolved.</summary>
internal static class ServicePaths
{
    private const string SolutionFile = "Agents.sln";
    private const string ResourcesFolder = "resources";

    /// <summary>The folder of the solution above the service's files or above the working directory, else the content root.</summary>
    public static string FindRoot(string baseDirectory, string workingDirectory) =>
        FindSolution(baseDirectory) ?? FindSolution(workingDirectory) ?? baseDirectory;

    /// <summary>The folder of the YAML files: under the root, else next to the service's files.</summary>
    public static string FindResources(string root, string baseDirectory) =>
        Path.Combine(Directory.Exists(Path.Combine(root, ResourcesFolder)) ? root : baseDirectory, ResourcesFolder);

    private static string? FindSolution(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
