namespace Agents.Core.Scenes.Objects;

/// <summary>The colours of a figure, as palette names.</summary>
internal sealed record Outfit
{
    /// <summary>Gets the colour of the head, and of the hands unless they have their own.</summary>
    public string Skin { get; init; } = "sand";

    /// <summary>Gets the colour of the hair; null leaves it out.</summary>
    public string? Hair { get; init; } = "brown";

    /// <summary>Gets whether the hair falls over the shoulders.</summary>
    public bool IsLongHaired { get; init; }

    /// <summary>Gets the colour of the torso.</summary>
    public string Shirt { get; init; } = "blue";

    /// <summary>Gets the colour of the arms; null repeats the torso's.</summary>
    public string? Sleeves { get; init; }

    /// <summary>Gets the colour of the hands; null repeats the skin.</summary>
    public string? Hands { get; init; }

    /// <summary>Gets the colour of the legs.</summary>
    public string Trousers { get; init; } = "gray";

    /// <summary>Gets the colour of the feet.</summary>
    public string Shoes { get; init; } = "black";

    /// <summary>Gets the colour of a wide garment down to the ground; null leaves it out.</summary>
    public string? Gown { get; init; }

    /// <summary>Gets the colour of the belt; null leaves it out.</summary>
    public string? Belt { get; init; }

    /// <summary>Gets the colour of the eyes.</summary>
    public string Eyes { get; init; } = "black";

    /// <summary>Gets the colour of the mouth; null leaves it out.</summary>
    public string? Mouth { get; init; } = "red";
}
