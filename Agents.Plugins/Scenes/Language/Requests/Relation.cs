namespace Agents.Plugins.Scenes.Language.Requests;

/// <summary>How a thing lies to another one.</summary>
internal enum Relation
{
    /// <summary>Somewhere near: what "with" adds.</summary>
    With,

    /// <summary>Standing on it.</summary>
    On,

    /// <summary>Over it, with a gap.</summary>
    Above,

    /// <summary>Over or across it.</summary>
    Over,

    /// <summary>Below it.</summary>
    Under,

    /// <summary>Left of it.</summary>
    Left,

    /// <summary>Right of it.</summary>
    Right,

    /// <summary>On it, at its left end.</summary>
    LeftEnd,

    /// <summary>On it, at its right end.</summary>
    RightEnd,

    /// <summary>Before it.</summary>
    Front,

    /// <summary>Behind it.</summary>
    Behind,

    /// <summary>Between it and a second one.</summary>
    Between,

    /// <summary>Inside it.</summary>
    Inside,

    /// <summary>All around it.</summary>
    Around,

    /// <summary>Next to it.</summary>
    Beside,

    /// <summary>Next to it without a gap.</summary>
    Touching,

    /// <summary>On both sides of it.</summary>
    Both,

    /// <summary>At its corners.</summary>
    AtCorners,

    /// <summary>From it to a second one, so that all hang together.</summary>
    Joined,

    /// <summary>Through it.</summary>
    Through,

    /// <summary>In its middle.</summary>
    Middle,
}
