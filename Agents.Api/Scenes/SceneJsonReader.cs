using System.Text.Json;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Api.Scenes;

/// <summary>Reads the scene of one body: its voxels, and the colours that only it knows, wherever in the body they stand.</summary>
internal sealed class SceneJsonReader(SceneLimits limits)
{
    private readonly ScenePalette _palette = new();
    private readonly HashSet<Cell> _cells = [];
    private List<Voxel>? _voxels;
    private string _path = "scene";

    /// <summary>Reads a <c>scene</c> object; members it does not know go to <paramref name="other"/>.</summary>
    public void ReadScene(ref Utf8JsonReader json, string path, Utf8JsonWriter? other = null)
    {
        _path = path;
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        JsonFields.Expect(ref json, JsonTokenType.StartObject, path, "an object");
        while (JsonFields.NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "voxels":
                    ReadVoxels(ref json, $"{path}.voxels");
                    break;
                case "palette":
                    ReadPalette(ref json, $"{path}.palette");
                    break;
                default:
                    JsonFields.CopyOrSkip(ref json, name, other);
                    break;
            }
        }
    }

    /// <summary>Reads a <c>palette</c> array: the colours of ids 128-255. Entries of the shared palette are passed over.</summary>
    public void ReadPalette(ref Utf8JsonReader json, string path)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        JsonFields.Expect(ref json, JsonTokenType.StartArray, path, "an array");
        for (var index = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; index++)
        {
            var entryPath = $"{path}[{index}]";
            JsonFields.Expect(ref json, JsonTokenType.StartObject, entryPath, "an object");
            int? id = null;
            string? name = null, color = null;
            while (JsonFields.NextMember(ref json, out var member))
            {
                switch (member)
                {
                    case "id":
                        id = JsonFields.ReadInteger(ref json, $"{entryPath}.id", 0, byte.MaxValue);
                        break;
                    case "name":
                        name = JsonFields.ReadString(ref json, $"{entryPath}.name", 100);
                        break;
                    case "color":
                        color = JsonFields.ReadString(ref json, $"{entryPath}.color", 100);
                        break;
                    default:
                        json.Skip();
                        break;
                }
            }

            if (id is not >= ScenePalette.FirstLocalId)
            {
                continue;
            }

            if (color is null || !Rgb.TryParse(color, out var rgb))
            {
                throw JsonFields.Invalid($"{entryPath}.color", "must be a colour as #rrggbb");
            }

            if (!_palette.TryAddLocal((byte)id, rgb, name))
            {
                throw JsonFields.Invalid($"{entryPath}.id", $"gives the id {id} a second colour");
            }
        }
    }

    /// <summary>The scene, once the whole body was read; null when there was none.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: a voxel has a type that neither the palette nor the body knows.</exception>
    public VoxelScene? Build()
    {
        if (_voxels is null)
        {
            return null;
        }

        var known = new bool[256];
        for (var id = 1; id <= byte.MaxValue; id++)
        {
            known[id] = _palette[(byte)id] is not null;
        }

        var unknown = _voxels.FindIndex(voxel => !known[voxel.Type]);
        if (unknown >= 0)
        {
            var type = _voxels[unknown].Type;
            throw JsonFields.Invalid(
                $"{_path}.voxels[{unknown}].type",
                type >= ScenePalette.FirstLocalId
                    ? $"is {type}, a colour of the scene's own; send its colour in \"palette\""
                    : $"is {type}, which the palette does not know; see GET /api/scenes/palette");
        }

        return new VoxelScene(_voxels, _palette);
    }

    private void ReadVoxels(ref Utf8JsonReader json, string path)
    {
        if (_voxels is not null)
        {
            throw JsonFields.Invalid(path, "is a second list of voxels");
        }

        JsonFields.Expect(ref json, JsonTokenType.StartArray, path, "an array");
        _voxels = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (_voxels.Count >= limits.MaxVoxels)
            {
                throw new AgentException(
                    ErrorCodes.TooLarge, $"\"{path}\" has more than {limits.MaxVoxels} voxels, the limit for a scene.", path);
            }

            var voxel = ReadVoxel(ref json, path, _voxels.Count);
            if (!_cells.Add(voxel.Cell))
            {
                throw JsonFields.Invalid($"{path}[{_voxels.Count}]", $"is a second voxel in the cell ({voxel.X}, {voxel.Y}, {voxel.Z})");
            }

            _voxels.Add(voxel);
        }
    }

    private static Voxel ReadVoxel(ref Utf8JsonReader json, string path, int index)
    {
        const int absent = int.MinValue;
        int x = absent, y = absent, z = absent, type = absent;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw JsonFields.Invalid($"{path}[{index}]", "must be an object {x, y, z, type}");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // Compared as bytes: a million voxels make no strings.
            if (json.ValueTextEquals("x"u8))
            {
                x = ReadNumber(ref json, path, index, "x", short.MinValue, short.MaxValue);
            }
            else if (json.ValueTextEquals("y"u8))
            {
                y = ReadNumber(ref json, path, index, "y", short.MinValue, short.MaxValue);
            }
            else if (json.ValueTextEquals("z"u8))
            {
                z = ReadNumber(ref json, path, index, "z", short.MinValue, short.MaxValue);
            }
            else if (json.ValueTextEquals("type"u8))
            {
                type = ReadNumber(ref json, path, index, "type", 1, byte.MaxValue);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        var missing = x == absent ? "x" : y == absent ? "y" : z == absent ? "z" : type == absent ? "type" : null;
        return missing is null
            ? new Voxel((short)x, (short)y, (short)z, (byte)type)
            : throw JsonFields.Invalid($"{path}[{index}].{missing}", "is missing");
    }

    private static int ReadNumber(ref Utf8JsonReader json, string path, int index, string member, int min, int max)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var value) && value >= min && value <= max
            ? value
            : throw JsonFields.Invalid($"{path}[{index}].{member}", $"must be a whole number from {min} to {max}");
    }
}
