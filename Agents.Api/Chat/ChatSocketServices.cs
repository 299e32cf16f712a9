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
#pragma warning disable S6672 // It is the sockets' logger: this only hands it on.
    ILogger<ChatSocket> Logger);
#pragma warning restore S6672
