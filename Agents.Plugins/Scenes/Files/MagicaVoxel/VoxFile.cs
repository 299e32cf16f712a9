using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>The parts of a .vox file that make up a scene. Models stay slices of the file's bytes.</summary>
internal sealed class VoxFile
{
    private const int HeaderLength = 8;
    private const int ChunkHeaderLength = 12;

    private readonly List<VoxModelData> _models = [];
    private readonly Dictionary<int, VoxNode> _nodes = [];
    private readonly HashSet<int> _hiddenLayers = [];

    private VoxFile()
    {
    }

    /// <summary>Gets the models, in the file's order.</summary>
    public IReadOnlyList<VoxModelData> Models => _models;

    /// <summary>Gets the nodes of the scene graph by id; empty in a file without one.</summary>
    public IReadOnlyDictionary<int, VoxNode> Nodes => _nodes;

    /// <summary>Gets the layers that were switched off in the editor.</summary>
    public IReadOnlySet<int> HiddenLayers => _hiddenLayers;

    /// <summary>Gets the colours by index, 1..255; the format's own palette when the file brings none.</summary>
    public Rgb[] Colors { get; private set; } = VoxDefaultPalette.Colors;

    /// <summary>Gets a value indicating whether the file brought colours.</summary>
    public bool HasColors { get; private set; }

    /// <summary>Reads a file. Unknown chunks are skipped.</summary>
    /// <exception cref="SceneFileException">It is no .vox file, cut off or damaged.</exception>
    public static VoxFile Read(ReadOnlyMemory<byte> bytes)
    {
        var start = new VoxCursor(bytes.Span);
        if (bytes.Length < HeaderLength + ChunkHeaderLength || !start.Bytes(4).SequenceEqual("VOX "u8))
        {
            throw new SceneFileException("This is not a MagicaVoxel .vox file.");
        }

        // The version is not looked at: 150 and 200 differ only in chunks that are skipped or optional.
        start.Int32();
        if (!start.Bytes(4).SequenceEqual("MAIN"u8))
        {
            throw new SceneFileException("This is not a MagicaVoxel .vox file: its first chunk is not MAIN.");
        }

        int content = start.Int32(), children = start.Int32();
        start.Bytes(content);
        var offset = bytes.Length - start.Remaining;
        start.Bytes(children);
        var file = new VoxFile();
        file.ReadChunks(bytes.Slice(offset, children));
        return file;
    }

    private void ReadChunks(ReadOnlyMemory<byte> chunks)
    {
        Cell? size = null;
        for (var offset = 0; offset < chunks.Length;)
        {
            var cursor = new VoxCursor(chunks.Span[offset..]);
            var name = cursor.Bytes(4);
            int length = cursor.Int32(), children = cursor.Int32();
            var content = cursor.Bytes(length);
            cursor.Bytes(children);
            var at = new VoxCursor(content);
            if (name.SequenceEqual("SIZE"u8))
            {
                size = ReadSize(ref at);
            }
            else if (name.SequenceEqual("XYZI"u8))
            {
                var cells = at.Count(bytesEach: 4) * 4;
                _models.Add(new VoxModelData(
                    size ?? throw new SceneFileException("The .vox file is damaged: a model in it has no size."),
                    chunks.Slice(offset + ChunkHeaderLength + 4, cells)));
                size = null;
            }
            else if (name.SequenceEqual("RGBA"u8))
            {
                ReadColors(ref at);
            }
            else if (name.SequenceEqual("LAYR"u8))
            {
                var layer = at.Int32();
                if (IsHidden(at.Dictionary()))
                {
                    _hiddenLayers.Add(layer);
                }
            }
            else if (name.SequenceEqual("nTRN"u8))
            {
                AddNode(at.Int32(), ReadTransform(ref at));
            }
            else if (name.SequenceEqual("nGRP"u8))
            {
                AddNode(at.Int32(), ReadGroup(ref at));
            }
            else if (name.SequenceEqual("nSHP"u8))
            {
                AddNode(at.Int32(), ReadShape(ref at));
            }

            offset = chunks.Length - cursor.Remaining;
        }
    }

    private static Cell ReadSize(ref VoxCursor at)
    {
        var size = new Cell(at.Int32(), at.Int32(), at.Int32());
        if (Math.Min(size.X, Math.Min(size.Y, size.Z)) < 1 || Math.Max(size.X, Math.Max(size.Y, size.Z)) > VoxWriter.MaxModelSize)
        {
            throw new SceneFileException($"The .vox file is damaged: a model is {size.X} x {size.Y} x {size.Z} cells, and 1 to {VoxWriter.MaxModelSize} are possible.");
        }

        return size;
    }

    private static VoxNode.Transform ReadTransform(ref VoxCursor at)
    {
        var attributes = at.Dictionary();
        var child = at.Int32();
        at.Int32();
        var layer = at.Int32();

        // Further frames are an animation; the first is what the editor shows.
        var frame = at.Count(bytesEach: 4) > 0 ? at.Dictionary() : [];
        var move = frame.TryGetValue("_t", out var text) ? ParseMove(text) : Cell.Zero;
        var placement = frame.TryGetValue("_r", out var rotation)
            ? VoxPlacement.FromRotation(ParseNumber(rotation), move)
            : VoxPlacement.Identity with { Move = move };
        return new VoxNode.Transform(child, layer, IsHidden(attributes), text is not null, placement);
    }

    private static VoxNode.Group ReadGroup(ref VoxCursor at)
    {
        at.Dictionary();
        var children = new int[at.Count(bytesEach: 4)];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = at.Int32();
        }

        return new VoxNode.Group(children);
    }

    private static VoxNode.Shape ReadShape(ref VoxCursor at)
    {
        at.Dictionary();
        var models = at.Count(bytesEach: 8);
        return new VoxNode.Shape(models > 0 ? at.Int32() : -1, models > 1);
    }

    private static bool IsHidden(Dictionary<string, string> attributes) =>
        attributes.TryGetValue("_hidden", out var value) && string.Equals(value, "1", StringComparison.Ordinal);

    private static Cell ParseMove(string text)
    {
        var numbers = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length != 3)
        {
            throw new SceneFileException("The .vox file is damaged: a position in it is not three numbers.");
        }

        return new Cell(Coordinate(numbers[0]), Coordinate(numbers[1]), Coordinate(numbers[2]));

        static int Coordinate(string number) => ParseNumber(number) is var value and >= -VoxPlacement.MaxMove and <= VoxPlacement.MaxMove
            ? value
            : throw new SceneFileException($"The .vox file places a model farther than {VoxPlacement.MaxMove:N0} cells away.");
    }

    private static int ParseNumber(string text) => int.TryParse(text, out var value)
        ? value
        : throw new SceneFileException("The .vox file is damaged: a number was expected in its scene graph.");

    // Entry k of the file is index k + 1; the last one has no index.
    private void ReadColors(ref VoxCursor at)
    {
        var entries = at.Bytes(256 * 4);
        var colors = new Rgb[256];
        for (var index = 1; index < colors.Length; index++)
        {
            var entry = entries[((index - 1) * 4)..];
            colors[index] = new Rgb(entry[0], entry[1], entry[2]);
        }

        Colors = colors;
        HasColors = true;
    }

    private void AddNode(int id, VoxNode node)
    {
        if (!_nodes.TryAdd(id, node))
        {
            throw new SceneFileException($"The .vox file is damaged: two nodes of its scene graph have the number {id}.");
        }
    }
}
