using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>A phrase while it is read: the thing it names so far, and what its first words said of it.</summary>
/// <param name="antecedent">What "one" stands for; null when nothing was named before.</param>
internal sealed class NounPhrase(Thing? antecedent)
{
    /// <summary>Gets what "one" stands for; null when nothing was named before.</summary>
    public Thing? Antecedent { get; } = antecedent;

    /// <summary>Gets the thing, as far as it is known.</summary>
    public Thing Thing { get; } = new();

    /// <summary>Gets or sets how many rows were asked for before the number of things in each; null when no row was.</summary>
    public int? Rows { get; set; }

    /// <summary>Gets or sets whether an article or "each" was read.</summary>
    public bool HasArticle { get; set; }

    /// <summary>Gets or sets whether the phrase began with "the" or the like.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Settles what only the whole phrase tells: half a sphere is a dome, a ring of blocks is one thing, rows are a grid.</summary>
    public void Complete()
    {
        if (Thing.IsHalf && Thing.Shape is "sphere" or "ellipsoid")
        {
            MakeDome();
        }

        if (Thing is { Shape: "block", Count: null, Arrangement: Arrangement.Circle })
        {
            // A ring of so many blocks has that many; a ring of blocks is one line without gaps.
            (Thing.Shape, Thing.Arrangement, Thing.Plural) = ("ring", Arrangement.None, false);
        }

        if (Rows is { } rows)
        {
            Thing.Grid = (Thing.Count ?? 3, Math.Max(1, rows));
            Thing.Arrangement = Arrangement.Grid;
        }

        if (Thing is { Contiguous: true, Pose: "standing", Arrangement: Arrangement.Row })
        {
            Thing.Arrangement = Arrangement.Stack;
        }

        if (Thing.Arrangement == Arrangement.Grid && Thing.Grid is null && Thing.Sizes is { Length: 2 } sizes)
        {
            Thing.Grid = (sizes[0], sizes[1]);
            Thing.Sizes = null;
        }
    }

    private void MakeDome()
    {
        (Thing.Shape, Thing.IsHalf) = ("dome", false);
        if (Thing.Sizes is [var width, var height, var depth])
        {
            Thing.Sizes = [width, (height + 1) / 2, depth];
        }
    }
}
