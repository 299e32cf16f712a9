namespace Agents.Core.Scenes.Analysis;

/// <summary>How the recogniser looks for what a noun means.</summary>
internal enum PartKind
{
    /// <summary>All there is.</summary>
    Everything,

    /// <summary>The plate things stand on.</summary>
    Ground,

    /// <summary>The uppermost part of a thing.</summary>
    Top,

    /// <summary>The lowest part of a thing.</summary>
    Base,

    /// <summary>The middle part of a thing.</summary>
    Middle,

    /// <summary>A thing by itself, judged by its form and types.</summary>
    Thing,

    /// <summary>A tall building or a tall piece of one.</summary>
    Tower,

    /// <summary>A solid named by its geometry.</summary>
    Shape,

    /// <summary>What covers a building.</summary>
    Roof,

    /// <summary>The walls of a building.</summary>
    Walls,

    /// <summary>The door of a building.</summary>
    Door,

    /// <summary>The windows.</summary>
    Windows,

    /// <summary>What rises above a roof.</summary>
    Chimney,

    /// <summary>The stem of a tree.</summary>
    Trunk,

    /// <summary>The leaves of a tree.</summary>
    Crown,

    /// <summary>The supports under a thing.</summary>
    Legs,

    /// <summary>The largest part of a thing.</summary>
    Body,

    /// <summary>A part judged by its place, size and types.</summary>
    Detail,
}
