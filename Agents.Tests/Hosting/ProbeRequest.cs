using System.ComponentModel.DataAnnotations;

namespace Agents.Tests.Hosting;

public sealed record ProbeRequest
{
    public required string Name { get; init; }

    [Range(0, 10, ErrorMessage = "'count' is 0 to 10.")]
    public int Count { get; init; }

    public IReadOnlyList<ProbeRequest>? Inner { get; init; }
}
