namespace Agents.Core.Scenes.Analysis;

/// <summary>Where in its thing a part lies.</summary>
internal enum PartSpot
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>It reaches the upper end.</summary>
    Highest,

    /// <summary>It reaches the lower end.</summary>
    Lowest,

    /// <summary>It reaches the left or the right end, off the middle.</summary>
    Side,

    /// <summary>It reaches the front or the back end, off the middle.</summary>
    End,

    /// <summary>It is slim and upright.</summary>
    Pole,

    /// <summary>It is thin in one direction.</summary>
    Sheet,
}
