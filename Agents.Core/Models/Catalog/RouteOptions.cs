namespace Agents.Core.Models.Catalog;

/// <summary>A route: a name or pattern that requests may ask for, and the models behind it, in the order they are tried.</summary>
public sealed record RouteOptions
{
    /// <summary>Gets the name, or a pattern with one <c>*</c> at its end, e.g. <c>gpt-4o*</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the models; each further one is the fallback of those before it.</summary>
    public required IReadOnlyList<RouteEntry> Entries { get; init; }

    /// <summary>Gets whether the cheapest goes first for the prompt at hand; models of unknown price then come last.</summary>
    public bool PrefersPrice { get; init; }

    /// <summary>Gets what a model must be known to do: <c>tools</c>, <c>json_schema</c>, <c>streaming</c>, <c>reasoning</c>, <c>vision</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Gets whether the name is a pattern.</summary>
    public bool IsPattern => Name.EndsWith('*');

    /// <summary>Whether a request for this id takes the route.</summary>
    public bool Takes(string id) => IsPattern
        ? id.StartsWith(Name[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(Name, id, StringComparison.OrdinalIgnoreCase);
}
