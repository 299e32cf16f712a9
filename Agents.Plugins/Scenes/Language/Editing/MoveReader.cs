using Agents.Core.Scenes;
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
