namespace Agents.Tests.Fakes;

/// <summary>A folder that outlives a service, so that another one can start on its data; removed with this.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agents-data-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
