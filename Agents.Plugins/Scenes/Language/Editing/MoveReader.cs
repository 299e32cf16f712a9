using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads directions and distances: <c>5 blocks to the right</c>, <c>up by 3</c>, <c>two left and one back</c>.</summary>
internal sealed class MoveReader(TagReader reader)
{
    // How far "to the right" is when no number says it.
    private const int Usual = 5;
    private const int Farthest = 30_000;

    /// <summary>Reads to the end of the clause; null when no direction was given.</summary>
    public Cell? Read(string verb)
    {
        var by = Cell.Zero;
        int? number = null;
        string? waiting = verb switch { "raise" => "up", "lower" => "down", _ => null };
        var any = waiting is not null;
        while (!reader.IsAtEnd && reader.Next.Kind != TokenKind.Stop && !reader.Next.Is(WordClass.Edit) && !reader.Next.Is(WordClass.Then))
        {
            var tag = reader.Next;
            if (tag.Kind == TokenKind.Number)
            {
                number = (int)Math.Min(tag.Number, Farthest);
                if (waiting is not null)
                {
                    by += Step(waiting, number.Value);
                    (waiting, number) = (null, null);
                }
            }
            else if (Direction(tag) is { } direction)
            {
                any = true;
                if (number is { } steps)
                {
                    by += Step(direction, steps);
                    number = null;
                }
                else
                {
                    by += waiting is null ? Cell.Zero : Step(waiting, Usual);
                    waiting = direction;
                }
            }

            reader.At++;
        }

        by += waiting is null ? Cell.Zero : Step(waiting, verb is "raise" or "lower" ? 3 : Usual);
        return any && by != Cell.Zero ? by : null;
    }

    /// <summary>The way from one place to another: on it, under it, in it, or beside it with one free cell between.</summary>
    /// <param name="box">What is moved.</param>
    /// <param name="there">Where it goes.</param>
    /// <param name="side">On which side of that.</param>
    public static Cell Way(CellBox box, CellBox there, AnchorRelation side)
    {
        var center = there.BaseCenter - box.BaseCenter;
        return side switch
        {
            AnchorRelation.LeftOf => center with { X = there.Min.X - 2 - box.Max.X },
            AnchorRelation.InFrontOf => center with { Z = there.Max.Z + 2 - box.Min.Z },
            AnchorRelation.Behind => center with { Z = there.Min.Z - 2 - box.Max.Z },
            AnchorRelation.OnTopOf => center with { Y = there.Max.Y + 1 - box.Min.Y },
            AnchorRelation.Above => center with { Y = there.Max.Y + 4 - box.Min.Y },
            AnchorRelation.Under => center with { Y = there.Min.Y - 1 - box.Max.Y },
            AnchorRelation.Inside => center,
            _ => center with { X = there.Max.X + 2 - box.Min.X },
        };
    }

    private static string? Direction(Tag tag) => tag.Value(WordClass.Side) ?? tag.Value(WordClass.Relation) switch
    {
        "left" => "left",
        "right" => "right",
        "front" => "front",
        "behind" => "back",
        "above" => "up",
        "under" => "down",
        _ => tag.Value(WordClass.Turn) is { } turn ? (turn == "clockwise" ? "right" : "left") : null,
    };

    private static Cell Step(string direction, int steps) => direction switch
    {
        "left" => new Cell(-steps, 0, 0),
        "right" => new Cell(steps, 0, 0),
        "up" or "top" => new Cell(0, steps, 0),
        "down" or "bottom" => new Cell(0, -steps, 0),
        "front" => new Cell(0, 0, steps),
        _ => new Cell(0, 0, -steps),
    };
}
