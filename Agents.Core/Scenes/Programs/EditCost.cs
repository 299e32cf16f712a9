namespace Agents.Core.Scenes.Programs;

/// <summary>Checks what an edit that makes cells would make, before it is done.</summary>
internal static class EditCost
{
    /// <summary>Checks a copy or an enlargement against the volume that an operation may have.</summary>
    /// <exception cref="ProgramFaultException">It is too much.</exception>
    public static void Check(BuildOperation operation, DrawingScope scope, SceneLimits limits)
    {
        var (target, factor, path) = operation switch
        {
            CopyOperation copy => (copy.Target, copy.Count, "count"),
            ScaleOperation scale => (
                scale.Target,
                (scale.FactorX ?? scale.Factor) * (scale.FactorY ?? scale.Factor) * (scale.FactorZ ?? scale.Factor),
                "factor"),
            _ => (null, 0.0, ""),
        };
        if (factor > 0 && Selected(target, scope) * factor > limits.MaxOperationVolume)
        {
            throw new ProgramFaultException(path, $"This would make more than {limits.MaxOperationVolume:N0} cells. Take a smaller number, or a smaller target.", isOverLimit: true);
        }
    }

    // An upper bound: what the editor selects is never more than the box it is in.
    private static long Selected(Target? target, DrawingScope scope)
    {
        long count = scope.Canvas.Count;
        if (target is { Min: { } min, Max: { } max })
        {
            var width = Math.Max(0, (long)max.X - min.X + 1);
            var height = Math.Max(0, (long)max.Y - min.Y + 1);
            var depth = Math.Max(0, (long)max.Z - min.Z + 1);
            count = (long)Math.Min(count, (double)width * height * depth);
        }

        return target?.Part is { } part && scope.TryFindBox(part) is { } box ? Math.Min(count, box.Volume) : count;
    }
}
