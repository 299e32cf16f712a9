namespace Agents.Core.Scenes.Objects;

/// <summary>How an object's colours share its body.</summary>
public enum ObjectPattern
{
    /// <summary>One colour.</summary>
    Plain,

    /// <summary>Bands along y.</summary>
    Stripes,

    /// <summary>Bands along x.</summary>
    VerticalStripes,

    /// <summary>Alternating cells.</summary>
    Checkered,

    /// <summary>Scattered cells of the second colour.</summary>
    Spots,

    /// <summary>The colours follow each other from bottom to top.</summary>
    Gradient,
}
