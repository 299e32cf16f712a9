using Agents.Api.Wires;
using Agents.Core.Runs;

namespace Agents.Api.Chat;

/// <summary>What all sockets share.</summary>
internal sealed record ChatSocketServices(
    ChatRequests Requests,
    RunService Runs,
    RunLog Log,
    RunResponder Responder,
    IHostApplicationLifetime Lifetime,
    TimeProvider Time,
    ILogger<ChatSocket> Logger);
