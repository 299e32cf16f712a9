using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files;

/// <summary>The materials of the types a scene uses.</summary>
internal sealed class ExportMaterials
{
    private static readonly Rgb UnknownColor = new(255, 0, 255);

    private readonly ExportMaterial?[] _byType = new ExportMaterial?[256];
    private readonly List<string> _warnings = [];

    public ExportMaterials(ScenePalette palette, VoxelGrid grid)
    {
        foreach (var id in grid.Voxels.Select(voxel => voxel.Type).Distinct())
        {
            _byType[id] = palette[id] is { } type ? Create(type) : CreateUnknown(id);
        }

        Used = [.. _byType.OfType<ExportMaterial>()];
        var unknown = Used.Where(material => palette[material.Type] is null).Select(material => material.Type).ToList();
        if (unknown.Count > 0)
        {
            _warnings.Add($"The palette does not know type {string.Join(", ", unknown)}; it is written in magenta.");
        }
    }

    /// <summary>Gets the materials in use, by type id.</summary>
    public IReadOnlyList<ExportMaterial> Used { get; }

    /// <summary>Gets what the caller should be told.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Gets the material of a type that the scene uses.</summary>
    public ExportMaterial this[byte type] => _byType[type]!;

    /// <summary>Tells whether one sees through the type.</summary>
    public bool IsTransparent(byte type) => this[type].Alpha < 1;

    /// <summary>The material of a palette entry that has a colour.</summary>
    public static ExportMaterial Create(BlockType type)
    {
        var kind = type.VoxMaterial switch
        {
            "_metal" => MaterialKind.Metal,
            "_glass" => MaterialKind.Glass,
            "_emit" => MaterialKind.Emit,
            _ => MaterialKind.Diffuse,
        };
        var alpha = kind != MaterialKind.Glass ? 1 : string.Equals(type.Name, "glass", StringComparison.Ordinal) ? 0.4 : 0.6;

        // Local names may hold anything, a hash sign at least.
        var identifier = type.Id < ScenePalette.FirstLocalId ? type.Name : $"local_{type.Id}";
        return new ExportMaterial(type.Id, type.Name, identifier, type.Color ?? UnknownColor, kind, alpha, type.Minecraft);
    }

    private static ExportMaterial CreateUnknown(byte type) =>
        new(type, $"type_{type}", $"type_{type}", UnknownColor, MaterialKind.Diffuse, 1, BlockPalette.Default.Nearest(UnknownColor).Minecraft);
}
