namespace Agents.Plugins.Scenes;

/// <summary>What the model was asked to write.</summary>
internal enum SceneAsk
{
    /// <summary>The whole answer.</summary>
    Answer,

    /// <summary>What follows on an answer that was cut.</summary>
    Rest,

    /// <summary>Better versions of what was wrong in an answer.</summary>
    Faults,

    /// <summary>A document, after an answer that could not be read or had none.</summary>
    Document,
}
