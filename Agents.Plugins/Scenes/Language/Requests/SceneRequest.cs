namespace Agents.Plugins.Scenes.Language.Requests;

/// <summary>What a prompt asks for: things, and how they lie to each other.</summary>
/// <param name="Things">In the order they were named.</param>
/// <param name="Relations">At most one for each subject.</param>
/// <param name="Unknown">Single words that were not understood, each once, at most ten.</param>
internal sealed record SceneRequest(IReadOnlyList<Thing> Things, IReadOnlyList<SceneRelation> Relations, IReadOnlyList<string> Unknown)
{
    /// <summary>Finds the relation that places a thing; null for one that stands by itself.</summary>
    public SceneRelation? PlacingOf(Thing thing) => Relations.FirstOrDefault(relation => relation.Subject == thing);
}
