namespace Agents.Api.Hosting;

/// <summary>The body of every error: <c>application/problem+json</c> (RFC 9457) with the members of the contract.</summary>
public sealed record ProblemDocument
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Gets what a program branches on, e.g. <c>invalid_request</c>; never changes its meaning.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the code in words, the same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Gets what happened, to which value, and what to change.</summary>
    public required string Detail { get; init; }

    /// <summary>Gets the id under which the service's log knows this request; also in the header <c>x-request-id</c>.</summary>
    public required string TraceId { get; init; }

    /// <summary>Gets the member of the request concerned, as a JSON path such as <c>scene.voxels[3].x</c>; absent when none is.</summary>
    public string? Field { get; init; }
}
