namespace Agents.Api.Hosting;

/// <summary>From which folder relative paths and <c>.env</c> files are resolved.</summary>
internal static class ServicePaths
{
    private const string SolutionFile = "Agents.sln";

    /// <summary>The folder of the solution above the service's files or above the working directory, else the content root.</summary>
    public static string FindRoot(string baseDirectory, string workingDirectory) =>
        FindSolution(baseDirectory) ?? FindSolution(workingDirectory) ?? baseDirectory;

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
