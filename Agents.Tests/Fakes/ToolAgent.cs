using Agents.Core.Runs;
using Microsoft.Extensions.AI;

namespace Agents.Tests.Fakes;

/// <summary>An agent that offers a test's tools and says what the model says.</summary>
internal sealed class ToolAgent(params AIFunction[] tools) : IAgent
{
    public string Name => "tools";

    public AgentSession Open(RunRequest request, RunOutput output) => new Session(request, tools);

    private sealed class Session(RunRequest request, AIFunction[] tools) : AgentSession
    {
        private string _said = "";

        public override IList<ChatMessage> Messages { get; } = [.. request.Messages];

        public override ChatOptions Options { get; } = new() { Tools = [.. tools] };

        public override Task OnTextAsync(string text, CancellationToken cancellationToken)
        {
            _said += text;
            return Task.CompletedTask;
        }

        public override Task<string?> CompleteAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(_said);
    }
}
