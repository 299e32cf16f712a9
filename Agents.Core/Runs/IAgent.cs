namespace Agents.Core.Runs;

/// <summary>An agent: what it tells the model, which tools it offers, and what it makes of the answer. Safe for concurrent use.</summary>
public interface IAgent
{
    /// <summary>Gets the name that requests and records carry, e.g. <c>scene</c>.</summary>
    string Name { get; }

    /// <summary>Begins a run. Cheap: the work happens in the session.</summary>
    AgentSession Open(RunRequest request, RunOutput output);
}
