using System.Security.Cryptography;

namespace Agents.Plugins.Scenes;

/// <summary>
/// Tells operations that a model writes again from new ones. Models start over after a tool call or a cut: an operation that stands at the
/// same place as an equal one of what came before is that one. In a continuation the place is counted from where the first operation was met
/// last, for many repeat the end before they go on.
/// </summary>
internal sealed class ReceivedOperations
{
    // Far more than a program may have; what lies beyond is not recognised.
    private const int MaxKept = 20_000;

    private readonly List<UInt128> _all = [];
    private bool _isContinuation;
    private int _start;
    private int _next;
    private int _before;
    private int _repeats;

    /// <summary>Gets how many different operations there were.</summary>
    public int Count { get; private set; }

    /// <summary>Begins the next document.</summary>
    public void BeginDocument(bool isContinuation)
    {
        _isContinuation = isContinuation;
        _start = 0;
        _next = 0;
        _before = _all.Count;
        _repeats = 0;
    }

    /// <summary>Takes an operation.</summary>
    /// <param name="utf8">Its JSON, always written the same way.</param>
    /// <param name="number">Its number among all operations, from 0: of the earlier one when it is repeated.</param>
    /// <param name="replaced">The number of an earlier operation that it stands in place of, in a document that repeats others; -1 when none.</param>
    /// <returns>False when it is repeated.</returns>
    public bool Add(ReadOnlySpan<byte> utf8, out int number, out int replaced)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, digest);
        var key = BitConverter.ToUInt128(digest[..16]);
        if (_next == 0 && _isContinuation)
        {
            _start = _before == 0 ? -1 : _all.LastIndexOf(key, _before - 1);
        }

        var place = _start + _next++;
        var isWithin = _start >= 0 && place < _before;
        replaced = -1;
        if (isWithin && _all[place] == key)
        {
            _repeats++;
            number = place;
            return false;
        }

        replaced = isWithin && _repeats > 0 ? place : -1;
        number = Count++;
        if (_all.Count < MaxKept)
        {
            _all.Add(key);
        }

        return true;
    }
}
