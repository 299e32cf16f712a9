using Agents.Core.Scenes.Programs;

namespace Agents.Tests.Scenes.Language;

/// <summary>Programs in one line, so that tables of prompts stay readable.</summary>
internal static class ProgramText
{
    /// <summary>What is drawn, without places: <c>Box red 5x5x5; house door=0</c>.</summary>
    public static string Of(BuildProgram? program) => program is null ? "nothing" : string.Join("; ", program.Operations.Select(Of));

    private static string Of(BuildOperation operation) => operation switch
    {
        ShapeOperation shape => $"{shape.Shape} {Types(shape.Type, shape.Accents, shape.Pattern)} {shape.Size.X}x{shape.Size.Y}x{shape.Size.Z}{(shape.Wall > 0 ? " hollow" : "")}",
        PlaceOperation place => string.Join(' ', new[]
        {
            place.Object, place.Type is null ? null : Types(place.Type, place.Accents, place.Pattern),
            place.Parts.Count == 0 ? null : string.Join(',', place.Parts.Select(part => $"{part.Part}={part.Type}{part.Count}")),
        }.OfType<string>()),
        PartOperation part => $"{part.Name}({string.Join("; ", part.Operations.Select(Of))})",
        PaintOperation paint => $"paint {Of(paint.Target)} {Types(paint.Type, paint.Accents, paint.Pattern)}",
        RemoveOperation remove => $"remove {Of(remove.Target)}",
        MoveOperation move => $"move {Of(move.Target)} {move.By.X},{move.By.Y},{move.By.Z}",
        ScaleOperation scale => $"scale {Of(scale.Target)} {scale.FactorX ?? scale.Factor:0.##},{scale.FactorY ?? scale.Factor:0.##},{scale.FactorZ ?? scale.Factor:0.##}",
        RotateOperation rotate => $"rotate {Of(rotate.Target)} {rotate.QuarterTurns}",
        MirrorOperation mirror => $"mirror {Of(mirror.Target)} {mirror.Axis}",
        HollowOperation hollow => $"hollow {Of(hollow.Target)}",
        FillOperation fill => $"fill {Of(fill.Target)}{(fill.Type is null ? "" : $" {fill.Type}")}",
        CopyOperation copy => $"copy {Of(copy.Target)} {copy.By?.X},{copy.By?.Y},{copy.By?.Z}",
        _ => operation.GetType().Name,
    };

    private static string Of(Target? target) =>
        target is null ? "all" : string.Join('/', new[] { target.Part, target.Type, target.Side?.ToString() }.OfType<string>());

    private static string Types(string type, IReadOnlyList<string> accents, Enum pattern) =>
        accents.Count == 0 ? type : $"{type}+{string.Join('+', accents)}:{pattern}";
}
