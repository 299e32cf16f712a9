using System.Numerics;
using System.Runtime.CompilerServices;

namespace Agents.Core.Scenes.Building;

/// <summary>Four by four by four cells of a <see cref="VoxelCanvas"/>: one bit a cell tells what is filled.</summary>
/// <remarks>
/// Small enough that a lone voxel costs about a hundred bytes, large enough that a solid costs two bytes a voxel.
/// The bit of a cell is 16y + 4z + x, so bits in rising order are cells from the ground up.
/// </remarks>
internal sealed class VoxelBrick
{
    /// <summary>The number of cells along each side, as a power of two.</summary>
    public const int Shift = 2;

    private const int Side = 1 << Shift;
    private const int Last = Side - 1;

    private Types _types;
    private int _part;

    // Only where cells of several parts meet; nearly every brick belongs to one.
    private int[]? _parts;

    /// <summary>Gets the filled cells, one bit each.</summary>
    public ulong Mask { get; private set; }

    /// <summary>Gets the part of every cell, or null where several parts share the brick.</summary>
    public int? UniformPart => _parts is null ? _part : null;

    /// <summary>The bit of a cell given in scene coordinates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BitOf(Cell cell) => ((cell.Y & Last) << (2 * Shift)) | ((cell.Z & Last) << Shift) | (cell.X & Last);

    /// <summary>The position of a bit within the brick, each component 0..3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cell CellOf(int bit) => new(bit & Last, bit >> (2 * Shift), (bit >> Shift) & Last);

    /// <summary>The smallest box around the set bits of a mask that has at least one.</summary>
    public static CellBox BoundsOf(ulong mask)
    {
        var minY = BitOperations.TrailingZeroCount(mask) >> (2 * Shift);
        var maxY = BitOperations.Log2(mask) >> (2 * Shift);
        var layer = (uint)((mask | (mask >> 16) | (mask >> 32) | (mask >> 48)) & 0xFFFF);
        var row = (layer | (layer >> 4) | (layer >> 8) | (layer >> 12)) & 0xF;
        return new CellBox(
            new Cell(BitOperations.TrailingZeroCount(row), minY, BitOperations.TrailingZeroCount(layer) >> Shift),
            new Cell(BitOperations.Log2(row), maxY, BitOperations.Log2(layer) >> Shift));
    }

    /// <summary>Tells whether the cell is filled.</summary>
    public bool IsSet(int bit) => (Mask & (1UL << bit)) != 0;

    /// <summary>The type of a cell; 0 where it is empty.</summary>
    public byte TypeAt(int bit) => IsSet(bit) ? _types[bit] : (byte)0;

    /// <summary>The part of a filled cell.</summary>
    public int PartAt(int bit) => _parts is null ? _part : _parts[bit];

    /// <summary>Fills a cell.</summary>
    /// <returns>True when it was empty before.</returns>
    public bool Set(int bit, byte type, int part)
    {
        if (Mask == 0)
        {
            _part = part;
            _parts = null;
        }
        else if (_parts is not null)
        {
            _parts[bit] = part;
        }
        else if (part != _part)
        {
            _parts = new int[Side * Side * Side];
            Array.Fill(_parts, _part);
            _parts[bit] = part;
        }

        var wasEmpty = !IsSet(bit);
        Mask |= 1UL << bit;
        _types[bit] = type;
        return wasEmpty;
    }

    /// <summary>Empties a cell.</summary>
    /// <returns>True when it was filled before.</returns>
    public bool Clear(int bit)
    {
        var wasSet = IsSet(bit);
        Mask &= ~(1UL << bit);
        return wasSet;
    }

    /// <summary>A copy that shares nothing with this brick.</summary>
    public VoxelBrick Clone() => new() { Mask = Mask, _types = _types, _part = _part, _parts = (int[]?)_parts?.Clone() };

    [InlineArray(Side * Side * Side)]
    private struct Types
    {
#pragma warning disable S1144 // the runtime repeats this field
        private byte _first;
#pragma warning restore S1144
    }
}
