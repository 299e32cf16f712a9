using System.Collections.Immutable;
using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>Turns a <see cref="PlaceOperation"/> into what the library of objects draws from.</summary>
internal static class ObjectSpecs
{
    /// <summary>The description of the object.</summary>
    /// <exception cref="ProgramFaultException">The kind or a type is not known.</exception>
    public static ObjectSpec Create(PlaceOperation operation, TypeResolver types, ProgramServices services)
    {
        var kind = services.FindObject(operation.Object) ?? throw new ProgramFaultException(
            "object",
            $"The library has no {NearNames.Quote(operation.Object)}.{NearNames.Hint(operation.Object, services.ObjectNames())} "
                + "Take another kind, or draw it with shapes inside a part.");
        var parts = operation.Parts.Select((part, index) => (Setting: part, Path: $"parts[{index}]")).ToArray();
        foreach (var (setting, path) in parts)
        {
            if (setting.Count is < 0)
            {
                throw new ProgramFaultException($"{path}.count", "The number of a part must be 0 or more.");
            }
        }

        return new ObjectSpec
        {
            Kind = kind,
            Scale = operation.Scale,
            Width = operation.Width,
            Height = operation.Height,
            Depth = operation.Depth,
            Main = operation.Type is null ? null : types.Resolve(operation.Type, "type"),
            Accents = [.. operation.Accents.Select((accent, index) => types.Resolve(accent, $"accents[{index}]"))],
            Pattern = operation.Pattern,
            PartTypes = parts
                .Where(part => part.Setting.Type is not null)
                .Aggregate(
                    ImmutableDictionary<string, byte>.Empty,
                    (all, part) => all.SetItem(part.Setting.Part, types.Resolve(part.Setting.Type!, $"{part.Path}.type"))),
            Counts = parts
                .Where(part => part.Setting.Count is > 0)
                .Aggregate(ImmutableDictionary<string, int>.Empty, (all, part) => all.SetItem(part.Setting.Part, part.Setting.Count!.Value)),
            With = [.. parts.Where(part => part.Setting.Count is not 0).Select(part => part.Setting.Part)],
            Without = [.. parts.Where(part => part.Setting.Count is 0).Select(part => part.Setting.Part)],
            Hollow = operation.Hollow,
            Text = operation.Text,
            Seed = operation.Seed,
        };
    }
}
