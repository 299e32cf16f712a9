namespace Agents.Plugins.Scenes;

/// <summary>
/// Reads a model's answers as they arrive and puts what is finished into the scene. Each turn is a document of its own; what earlier ones
/// brought stays, and a piece that is written again is not built again.
/// </summary>
internal interface ISceneAnswerReader : IDisposable
{
    /// <summary>Gets what the model says to a person; null until it has, or when it does not.</summary>
    string? Message { get; }

    /// <summary>Gets the number of faulty pieces that nothing has replaced.</summary>
    int FaultCount { get; }

    /// <summary>Says what the next turn was asked for; without it, for the whole answer.</summary>
    void Begin(SceneAsk ask);

    /// <summary>Takes the next piece of a turn's text, cut anywhere.</summary>
    /// <returns>The text for a person that stood around the document.</returns>
    Task<string> ReadAsync(string text, CancellationToken cancellationToken);

    /// <summary>Ends the turn.</summary>
    AnswerTurn End();

    /// <summary>Says in at most 2,000 characters what is wrong with the pieces that nothing has replaced.</summary>
    string DescribeFaults();

    /// <summary>Those pieces as the model wrote them, as far as they are short enough; null when there is nothing to show.</summary>
    string? QuoteFaults();

    /// <summary>Says in at most 2,500 characters what is finished, and which piece was the last.</summary>
    string DescribeProgress();

    /// <summary>Hands the faults that nothing has replaced to the scene; they become warnings.</summary>
    void Settle();
}
