namespace Agents.Core.Scenes.Objects;

/// <summary>What tells one gabled building from another; names of palette entries.</summary>
/// <param name="Wall">Of the walls.</param>
/// <param name="Roof">Of roof and gables.</param>
/// <param name="Door">Of the door.</param>
/// <param name="Corner">Of the posts at the corners; null: none.</param>
internal sealed record HouseStyle(string Wall, string Roof, string Door, string? Corner)
{
    /// <summary>Gets whether the door is as wide as a gate.</summary>
    public bool IsWideDoor { get; init; }
}
