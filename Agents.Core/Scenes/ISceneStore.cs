namespace Agents.Core.Scenes;

/// <summary>Where callers keep scenes. Safe for concurrent use; a write is on disk once its task has completed.</summary>
public interface ISceneStore
{
    /// <summary>The caller's scenes without their voxels, the one changed last first.</summary>
    Task<IReadOnlyList<StoredSceneInfo>> ListAsync(string owner, int limit, int offset, CancellationToken cancellationToken);

    /// <summary>One scene; null when there is none or it is somebody else's.</summary>
    Task<StoredScene?> FindAsync(string owner, string id, CancellationToken cancellationToken);

    /// <summary>One scene without its voxels; null when there is none or it is somebody else's.</summary>
    Task<StoredSceneInfo?> FindInfoAsync(string owner, string id, CancellationToken cancellationToken);

    /// <summary>Stores a new scene.</summary>
    Task AddAsync(string owner, StoredScene scene, CancellationToken cancellationToken);

    /// <summary>Replaces name and content of a scene, wholly or not at all.</summary>
    /// <returns>False when there is none or it is somebody else's.</returns>
    Task<bool> UpdateAsync(string owner, StoredScene scene, CancellationToken cancellationToken);

    /// <summary>Removes a scene.</summary>
    /// <returns>False when there is none or it is somebody else's.</returns>
    Task<bool> DeleteAsync(string owner, string id, CancellationToken cancellationToken);
}
