namespace Agents.Core.Scenes.Programs;

/// <summary>Moves the absolute positions in an edit by the offset of the program.</summary>
internal static class EditOffset
{
    /// <summary>The same edit, with its regions and places moved.</summary>
    public static BuildOperation Apply(BuildOperation operation, Cell offset)
    {
        if (offset == Cell.Zero)
        {
            return operation;
        }

        return operation switch
        {
            PaintOperation paint => paint with { Target = Move(paint.Target, offset) },
            ReplaceOperation replace => replace with { Target = Move(replace.Target, offset) },
            RemoveOperation remove => remove with { Target = Move(remove.Target, offset) },
            MoveOperation move => move with { Target = Move(move.Target, offset) },
            ScaleOperation scale => scale with { Target = Move(scale.Target, offset) },
            RotateOperation rotate => rotate with { Target = Move(rotate.Target, offset) },
            FillOperation fill => fill with { Target = Move(fill.Target, offset) },
            HollowOperation hollow => hollow with { Target = Move(hollow.Target, offset) },
            MirrorOperation mirror => mirror with { Target = Move(mirror.Target, offset) },
            CopyOperation copy => copy with
            {
                Target = Move(copy.Target, offset),
                At = copy.At is { Relation: null } at ? at with { Position = at.Position + offset } : copy.At,
            },
            _ => operation,
        };
    }

    private static Target? Move(Target? target, Cell offset) => target is null
        ? null
        : target with { Min = target.Min + offset, Max = target.Max + offset };
}
