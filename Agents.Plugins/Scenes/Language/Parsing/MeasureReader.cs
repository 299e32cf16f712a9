using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads sizes: <c>5x5x5</c>, <c>9 wide</c>, <c>radius of 6</c>, <c>4 blocks tall</c>, <c>de 5 bloques de alto</c>.</summary>
internal static class MeasureReader
{
    private const int Largest = 100_000;
    private const int LargestGap = 1000;

    /// <summary>Reads one measure if one stands here.</summary>
    /// <param name="reader">Where; unchanged when there is none.</param>
    /// <param name="thing">Takes the measure.</param>
    /// <param name="isAfterNoun">After the noun a bare number is a size, before it a count.</param>
    public static bool TryRead(TagReader reader, Thing thing, bool isAfterNoun)
    {
        var start = reader.At;
        if (reader.Next.Kind == TokenKind.Dimensions)
        {
            thing.Sizes = [.. reader.Next.Sizes.Select(size => Math.Clamp(size, 0, Largest))];
            reader.At++;

            // "8x8x8 blocks wide", but "an 8x8x8 block of gold" is the thing itself.
            if (reader.Next.Is(WordClass.Unit) && (isAfterNoun || !TagReader.IsNoun(reader.Next) || reader.IsNounAhead(1) || reader.Peek(1).Is(WordClass.Measure)))
            {
                reader.At++;
            }

            // "a 3x3 base": the word says no more than the sizes do.
            if (reader.Next.Value(WordClass.Measure) is "width" or "size" && (isAfterNoun || !TagReader.IsNoun(reader.Next)))
            {
                reader.At++;
            }

            return true;
        }

        if (reader.Next.Kind == TokenKind.Number)
        {
            var number = reader.Next.Number;
            reader.At++;
            var isUnit = reader.Next.Is(WordClass.Unit) && (isAfterNoun || reader.IsUnitAt(0));
            reader.At += isUnit ? 1 : 0;
            var hasLink = (reader.Next.Is(WordClass.In) || reader.Next.Is(WordClass.Of)) && reader.Peek(1).Is(WordClass.Measure);
            reader.At += hasLink ? 1 : 0;
            if (reader.Next.Value(WordClass.Measure) is { } measure && !(TagReader.IsNoun(reader.Next) && !isAfterNoun && !reader.IsNounAhead(1)))
            {
                Set(thing, measure, number);
                reader.At++;
                return true;
            }

            if (isUnit || (isAfterNoun && !reader.IsNounAhead()))
            {
                Set(thing, "size", number);
                return true;
            }

            reader.At = start;
            return false;
        }

        return TryReadNamed(reader, thing, start);
    }

    // The measure comes first: "radius of 6", "Kantenlänge 4", "a height of 10 blocks".
    private static bool TryReadNamed(TagReader reader, Thing thing, int start)
    {
        reader.TryTake(WordClass.A);
        if (reader.Next.Value(WordClass.Measure) is not { } measure)
        {
            reader.At = start;
            return false;
        }

        reader.At++;
        while (reader.Next.Is(WordClass.Of) || reader.Next.Is(WordClass.By) || reader.Next.Is(WordClass.In) || reader.Next.Is(WordClass.Measure, "size"))
        {
            reader.At++;
        }

        if (reader.Next.Kind == TokenKind.Dimensions)
        {
            thing.Sizes = [.. reader.Next.Sizes.Select(size => Math.Clamp(size, 0, Largest))];
        }
        else if (reader.Next.Kind == TokenKind.Number)
        {
            Set(thing, measure, reader.Next.Number);
        }
        else
        {
            reader.At = start;
            return false;
        }

        reader.At++;
        reader.TryTake(WordClass.Unit);
        if (measure is "edge" or "size" && reader.Next.Is(WordClass.Measure) && reader.Peek(1).Kind != TokenKind.Number && !TagReader.IsNoun(reader.Next))
        {
            // "sides 4 blocks long"
            reader.At++;
        }

        return true;
    }

    private static void Set(Thing thing, string measure, double number)
    {
        var cells = (int)Math.Clamp(Math.Round(number, MidpointRounding.AwayFromZero), 0, Largest);
        if (measure == "gap")
        {
            thing.Gap = Math.Min(cells, LargestGap);
        }
        else
        {
            thing.Measures[measure] = cells;
        }
    }
}
