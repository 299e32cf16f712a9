using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>Turns the type names of a program into ids.</summary>
internal sealed class TypeResolver(ScenePalette palette)
{
    private const string Remedy = "Use a name of the palette, a synonym or a colour as #rrggbb.";

    /// <summary>The id of a type; 0 (air) only where it erases.</summary>
    /// <exception cref="ProgramFaultException">There is no such type.</exception>
    public byte Resolve(string name, string path, bool allowAir = false)
    {
        if (palette.Resolve(name) is not { } id)
        {
            var names = BlockPalette.Default.All.SelectMany(type => type.Synonyms.Prepend(type.Name));
            throw new ProgramFaultException(path, $"There is no type {NearNames.Quote(name)}.{NearNames.Hint(name, names)} {Remedy}");
        }

        return id != 0 || allowAir
            ? id
            : throw new ProgramFaultException(path, "Air draws nothing. Use carve inside a part, or remove in an edit, to empty cells.");
    }

    /// <summary>The main type and the accents, for a pattern; one accent that stands out when a pattern was asked for and none given.</summary>
    /// <exception cref="ProgramFaultException">There is no such type.</exception>
    public byte[] Resolve(string main, IReadOnlyList<string> accents, bool hasPattern)
    {
        byte first = Resolve(main, "type");
        if (accents.Count > 0)
        {
            return [first, .. accents.Select((accent, index) => Resolve(accent, $"accents[{index}]"))];
        }

        return hasPattern ? [first, Contrast(first)] : [first];
    }

    private static byte Contrast(byte type)
    {
        var white = BlockPalette.Default.Find("white")!.Id;
        return type == white ? BlockPalette.Default.Find("black")!.Id : white;
    }
}
