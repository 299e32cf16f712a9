using System.Collections.Concurrent;

namespace Agents.Plugins.Calendar.Google;

/// <summary>The copies of callers' calendars, in memory only. Safe for concurrent use.</summary>
internal sealed class GoogleCopies
{
    /// <summary>The most callers with a copy; beyond, the one that was used longest ago is forgotten.</summary>
    private const int MaxOwners = 200;

    private readonly ConcurrentDictionary<string, GoogleOwnerCopy> _owners = new(StringComparer.Ordinal);
    private long _uses;

    /// <summary>The copy of a caller, empty at first.</summary>
    public GoogleOwnerCopy Of(string owner)
    {
        var copy = _owners.GetOrAdd(owner, static _ => new GoogleOwnerCopy());
        copy.LastUse = Interlocked.Increment(ref _uses);
        if (_owners.Count > MaxOwners)
        {
            _owners.TryRemove(_owners.MinBy(entry => entry.Value.LastUse).Key, out _);
        }

        return copy;
    }

    /// <summary>Forgets all of a caller. Work that still runs for it ends in a copy that nobody sees.</summary>
    public void Forget(string owner) => _owners.TryRemove(owner, out _);
}
