namespace Agents.Core.Runs;

/// <summary>What an agent is given beside the messages: its own state. Each agent derives its own type.</summary>
public abstract record AgentInput;
