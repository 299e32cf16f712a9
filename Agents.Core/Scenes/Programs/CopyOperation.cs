namespace Agents.Core.Scenes.Programs;

/// <summary>Copies cells; free cells only are filled.</summary>
public sealed record CopyOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "copy";

    /// <summary>Gets what it applies to; null is the whole scene (in a part: what the part has so far).</summary>
    public Target? Target { get; init; }

    /// <summary>Gets how many copies, 1 or more.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Gets the distance from one to the next; null puts it beside, one cell apart, where <see cref="At"/> says.</summary>
    public Cell? By { get; init; }

    /// <summary>Gets where the copy goes, e.g. right of the target; used when <see cref="By"/> is null.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets the type the copies get, e.g. snow that lies on what it was copied from; null keeps their types.</summary>
    public string? Type { get; init; }
}
