namespace Agents.Core.Scenes.Programs;

/// <summary>How a thing lies to another one.</summary>
public enum AnchorRelation
{
    /// <summary>Standing on its top, centred.</summary>
    OnTopOf,

    /// <summary>Above it with a free gap, centred.</summary>
    Above,

    /// <summary>Below it, centred; the lower end of the gap.</summary>
    Under,

    /// <summary>At its left (-x), on the same ground, centred in z.</summary>
    LeftOf,

    /// <summary>At its right (+x), on the same ground, centred in z.</summary>
    RightOf,

    /// <summary>Before it (+z), on the same ground, centred in x.</summary>
    InFrontOf,

    /// <summary>Behind it (-z), on the same ground, centred in x.</summary>
    Behind,

    /// <summary>In the middle of its inside, on its floor.</summary>
    Inside,

    /// <summary>Centred on it and on the same ground, so that it encloses it.</summary>
    Around,

    /// <summary>Halfway between it and a second thing.</summary>
    Between,
}
