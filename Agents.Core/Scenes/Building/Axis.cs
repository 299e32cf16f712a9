namespace Agents.Core.Scenes.Building;

/// <summary>A direction of the grid.</summary>
public enum Axis
{
    /// <summary>Left to right.</summary>
    X,

    /// <summary>Bottom to top.</summary>
    Y,

    /// <summary>Back to front.</summary>
    Z,
}
