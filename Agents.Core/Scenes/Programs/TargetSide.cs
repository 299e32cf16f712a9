namespace Agents.Core.Scenes.Programs;

/// <summary>One half of what a <see cref="Target"/> selects, or its outermost layer.</summary>
public enum TargetSide
{
    /// <summary>The half with the smaller x.</summary>
    Left,

    /// <summary>The half with the larger x.</summary>
    Right,

    /// <summary>The half with the larger z.</summary>
    Front,

    /// <summary>The half with the smaller z.</summary>
    Back,

    /// <summary>The upper half.</summary>
    Top,

    /// <summary>The lower half.</summary>
    Bottom,

    /// <summary>The uppermost layer.</summary>
    TopLayer,

    /// <summary>The lowest layer.</summary>
    BottomLayer,
}
