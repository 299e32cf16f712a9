namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>What a stroke does to the cells it meets.</summary>
internal enum StrokeMode
{
    /// <summary>Fills them.</summary>
    Fill,

    /// <summary>Changes the type of those that are filled.</summary>
    Paint,

    /// <summary>Empties them.</summary>
    Cut,
}
