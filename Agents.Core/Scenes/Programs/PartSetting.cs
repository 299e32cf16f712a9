namespace Agents.Core.Scenes.Programs;

/// <summary>What is known of one part of a placed object.</summary>
public sealed record PartSetting
{
    /// <summary>Gets the part's name, singular, e.g. <c>tower</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Gets its type; null leaves it to the object.</summary>
    public string? Type { get; init; }

    /// <summary>Gets how many; null leaves it to the object, 0 leaves the part out.</summary>
    public int? Count { get; init; }
}
