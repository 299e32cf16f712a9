using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Gathers the relations of a text, so that each thing has its place by at most one other and none by itself.</summary>
internal sealed class RelationGraph
{
    private readonly List<SceneRelation> _relations = [];
    private (Thing Subject, Relation Relation)? _waiting;

    /// <summary>Gets the relations.</summary>
    public IReadOnlyList<SceneRelation> Relations => _relations;

    /// <summary>Gets or sets the free cells of the relations that follow; null when nothing was said.</summary>
    public int? Gap { get; set; }

    /// <summary>Adds a relation; one that was said before gives way to it, or makes it the reference that is placed.</summary>
    /// <param name="subject">The thing that is placed.</param>
    /// <param name="relation">How.</param>
    /// <param name="reference">The thing it is placed by.</param>
    /// <param name="second">The other thing, for what lies between two or joins them.</param>
    public void Relate(Thing subject, Relation relation, Thing reference, Thing? second)
    {
        if (subject == reference)
        {
            return;
        }

        // The later word is the more exact one ("with a tree behind it"), unless it would make a circle.
        var known = _relations.FindIndex(edge => edge.Subject == subject);
        if (known >= 0 && _relations[known].Relation != Relation.With)
        {
            // A second place for the same thing moves the reference instead, if that is still free.
            if (!_relations.Exists(edge => edge.Subject == reference) && !IsPlacedBy(subject, reference) && RelationWords.Opposite(relation) is { } opposite)
            {
                _relations.Add(new SceneRelation(reference, opposite, subject, Gap: Gap));
            }

            return;
        }

        if (known >= 0)
        {
            _relations.RemoveAt(known);
        }

        if (_waiting is { } waiting && waiting.Subject != subject && waiting.Subject != reference)
        {
            // "a red cube on the left and a blue one on the right of a tree": both by the tree.
            _waiting = null;
            Relate(waiting.Subject, waiting.Relation, reference, null);
        }

        if (!IsPlacedBy(reference, subject) && (second is null || !IsPlacedBy(second, subject)))
        {
            _relations.Add(new SceneRelation(subject, relation, reference, second, Gap));
        }
    }

    /// <summary>Adds a relation in the direction its word says.</summary>
    /// <param name="word">The word of the relation: "on", "containing".</param>
    /// <param name="subject">The thing before the word.</param>
    /// <param name="first">The thing after it.</param>
    /// <param name="second">The other thing after it, for "between".</param>
    public void Relate(string word, Thing subject, Thing first, Thing? second)
    {
        if (word == "over" && subject.Shape == "dome" && !first.HasGround)
        {
            // What a dome is over is inside it.
            Relate(first, Relation.Inside, subject, second);
        }
        else if (RelationWords.IsPassive(word))
        {
            Relate(first, RelationWords.Parse(word), subject, second);
        }
        else
        {
            Relate(subject, RelationWords.Parse(word), first, second);
        }
    }

    /// <summary>Keeps a relation whose reference is still to come: "a red cube on the left and a blue one on the right of a tree".</summary>
    public void Wait(Thing subject, Relation relation) => _waiting = (subject, relation);

    /// <summary>Takes a thing's place away.</summary>
    public void Free(Thing subject) => _relations.RemoveAll(edge => edge.Subject == subject);

    /// <summary>Tells whether a thing is the other one, or has its place by it, over whatever number of steps.</summary>
    public bool IsPlacedBy(Thing thing, Thing ancestor)
    {
        for (var steps = 0; steps <= NamedThings.Most; steps++)
        {
            if (thing == ancestor)
            {
                return true;
            }

            if (_relations.Find(edge => edge.Subject == thing) is not { } edge)
            {
                return false;
            }

            thing = edge.Reference;
        }

        return false;
    }
}
