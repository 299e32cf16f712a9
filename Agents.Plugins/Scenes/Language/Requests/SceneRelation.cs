namespace Agents.Plugins.Scenes.Language.Requests;

/// <summary>An edge of the graph of things.</summary>
/// <param name="Subject">The thing that is placed.</param>
/// <param name="Relation">How.</param>
/// <param name="Reference">The thing it is placed by.</param>
/// <param name="Second">The other thing, for <see cref="Relation.Between"/>.</param>
/// <param name="Gap">The free cells between the two; null when nothing was said.</param>
internal sealed record SceneRelation(Thing Subject, Relation Relation, Thing Reference, Thing? Second = null, int? Gap = null);
