using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>What the relation words of the lexicon mean for the graph.</summary>
internal static class RelationWords
{
    // Phrases that are whole without a noun after them: "on the left a tree".
    private static readonly HashSet<string> Closed = new(
        [
            "on the left", "to the left", "to its left", "on its left", "at the left", "on the left side", "on the left hand side",
            "at the left end", "on the left end", "at the left edge", "on the left edge", "at one end", "on one end",
            "at the right end", "on the right end", "at the right edge", "on the right edge", "at the other end", "on the other end",
            "on the right", "to the right", "to its right", "on its right", "at the right", "on the right side", "on the right hand side",
            "in front", "at the front", "at its foot", "at its base", "at their foot", "at the foot", "in the back", "in the background", "at the back", "in the middle", "in the center", "in the centre",
            "at the center", "at the centre", "on top", "at the top", "in between", "nearby", "on it", "on them", "around it",
            "at the corners", "at each corner", "at every corner", "in each corner", "on each corner", "with on top",
            "links", "rechts", "davor", "dahinter", "daneben", "darin", "innen", "in der mitte", "oben drauf", "obendrauf",
            "auf der linken seite", "auf der rechten seite", "a gauche", "a droite", "au milieu", "au centre", "dedans",
            "a la izquierda", "a la derecha", "en el centro", "en el medio",
        ],
        StringComparer.Ordinal);

    /// <summary>Tells whether the phrase needs no reference after it.</summary>
    public static bool NeedsNoReference(string phrase) => Closed.Contains(phrase);

    /// <summary>Tells whether what follows is placed by what came before, not the other way round.</summary>
    public static bool IsPassive(string word) => word is "containing" or "surrounded" or "flanked" or "supporting";

    /// <summary>The relation of a word of the lexicon.</summary>
    public static Relation Parse(string word) => word switch
    {
        "containing" => Relation.Inside,
        "surrounded" => Relation.Around,
        "flanked" => Relation.Both,
        "supporting" => Relation.On,
        "atcorners" => Relation.AtCorners,
        "joinedto" => Relation.Touching,
        _ => Enum.Parse<Relation>(word, ignoreCase: true),
    };

    /// <summary>The relation seen from the other thing; null when there is none to place by.</summary>
    public static Relation? Opposite(Relation relation) => relation switch
    {
        Relation.On => Relation.Under,
        Relation.Above or Relation.Over => Relation.Under,
        Relation.Under => Relation.Above,
        Relation.Left => Relation.Right,
        Relation.Right => Relation.Left,
        Relation.Front => Relation.Behind,
        Relation.Behind => Relation.Front,
        Relation.Beside or Relation.Touching => relation,
        _ => null,
    };
}
