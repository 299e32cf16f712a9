using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files;

/// <summary>The filled cells of a scene with a way to ask for neighbours: 16 to 32 bytes a voxel however far they lie apart. Immutable.</summary>
/// <remarks>An open-addressing table rather than a dense array, since two voxels may span 65,536 cells on each axis.</remarks>
internal sealed class VoxelGrid
{
    // Keys have 17 bits an axis, so that the neighbours of the outermost cells have keys as well.
    private const int AxisBits = 17;
    private const int AxisOffset = 40_000;
    private const ulong RowMask = 15;

    // Drawn once a process: without it a file could be made whose cells all fall into one slot.
    private static readonly ulong Multiplier = DrawMultiplier();

    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <summary>Takes over the voxels: of two at one place the later counts, and air is skipped.</summary>
    public VoxelGrid(IReadOnlyList<Voxel> voxels)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, voxels.Count)) + 2);
        _slots = new ulong[1 << bits];
        _shift = 64 - bits;
        var unique = new Voxel[voxels.Count];
        var count = 0;
        var repeated = false;
        int minX = short.MaxValue, minY = short.MaxValue, minZ = short.MaxValue;
        int maxX = short.MinValue, maxY = short.MinValue, maxZ = short.MinValue;
        for (var i = 0; i < voxels.Count; i++)
        {
            var voxel = voxels[i];
            if (voxel.Type == 0)
            {
                continue;
            }

            if (!Put(voxel))
            {
                repeated = true;
                continue;
            }

            unique[count++] = voxel;
            (minX, maxX) = (Math.Min(minX, voxel.X), Math.Max(maxX, voxel.X));
            (minY, maxY) = (Math.Min(minY, voxel.Y), Math.Max(maxY, voxel.Y));
            (minZ, maxZ) = (Math.Min(minZ, voxel.Z), Math.Max(maxZ, voxel.Z));
        }

        Array.Resize(ref unique, count);
        for (var i = 0; repeated && i < count; i++)
        {
            unique[i] = unique[i] with { Type = this[unique[i].X, unique[i].Y, unique[i].Z] };
        }

        Voxels = unique;
        Bounds = new CellBox(new Cell(minX, minY, minZ), new Cell(maxX, maxY, maxZ));
    }

    /// <summary>Gets the cells, each once, in the order in which they first came.</summary>
    public Voxel[] Voxels { get; }

    /// <summary>Gets the smallest box around them; meaningless while there are none.</summary>
    public CellBox Bounds { get; }

    /// <summary>Gets the type at a cell, 0 where there is none; coordinates may lie one beyond those of a voxel.</summary>
    public byte this[int x, int y, int z] => (byte)_slots[Find(Key(x, y, z))];

    private static ulong Key(int x, int y, int z) =>
        ((ulong)(y + AxisOffset) << (2 * AxisBits)) | ((ulong)(z + AxisOffset) << AxisBits) | (uint)(x + AxisOffset);

    private static ulong DrawMultiplier()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) | 1;
    }

    // The key's slot, or the free one where it would go. Sixteen cells of a row share a stretch of memory: most questions are about neighbours.
    private int Find(ulong key)
    {
        var slot = (int)(((((key >> 4) * Multiplier) >> _shift) & ~RowMask) | (key & RowMask));
        while (_slots[slot] != 0 && _slots[slot] >> 8 != key)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private bool Put(Voxel voxel)
    {
        var key = Key(voxel.X, voxel.Y, voxel.Z);
        var slot = Find(key);
        var isNew = _slots[slot] == 0;
        _slots[slot] = (key << 8) | voxel.Type;
        return isNew;
    }
}
