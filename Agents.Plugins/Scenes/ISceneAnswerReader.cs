using Agents.Core.Output;

namespace Agents.Plugins.Scenes;

/// <summary>Reads a model's answer as it arrives and puts what is finished into the scene.</summary>
internal interface ISceneAnswerReader : IDisposable
{
    /// <summary>Gets what the model says to a person; null until it has, or when it does not.</summary>
    string? Message { get; }

    /// <summary>Takes the next piece of text, cut anywhere.</summary>
    Task ReadAsync(string text, CancellationToken cancellationToken);

    /// <summary>Says that no text follows.</summary>
    JsonReadSummary Complete();
}
