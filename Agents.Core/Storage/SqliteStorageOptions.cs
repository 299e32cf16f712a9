namespace Agents.Core.Storage;

/// <summary>Where the database lies and how much may wait for it.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>Gets or sets the folder of the database; made when it is missing, then readable by this user only.</summary>
    /// <value>An absolute path, or one relative to the working directory; the service puts the resolved <c>DATA_DIR</c> here.</value>
    public string Directory { get; set; } = "data";

    /// <summary>Gets or sets how long a statement waits for another process that holds the file.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many writes may wait; further callers wait for a place in the queue.</summary>
    /// <value>At least 1; the default is 4,096.</value>
    public int QueueCapacity { get; set; } = 4096;

    /// <summary>Gets or sets how many waiting writes share one transaction at the most.</summary>
    /// <value>At least 1; the default is 512.</value>
    public int MaxWritesPerCommit { get; set; } = 512;

    /// <summary>Gets or sets how many reads run at the same time.</summary>
    /// <value>At least 1; the default is 4.</value>
    public int Readers { get; set; } = 4;
}
