using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads how much larger or smaller: <c>twice as tall</c>, <c>3 times bigger</c>, <c>50 % smaller</c>, <c>taller by 3</c>.</summary>
internal sealed class ScaleReader(TagReader reader, Cell extent, string verb = "")
{
    private const double Largest = 64;
    private string? _measure;

    /// <summary>The same reading with what is scaled known.</summary>
    public ScaleReader WithExtent(Cell known, string scaleVerb) => new(reader, known, scaleVerb) { _measure = _measure };

    /// <summary>Reads "the height of" before or "size" behind the target.</summary>
    public void ReadMeasure()
    {
        var ahead = reader.Next.Is(WordClass.The) ? 1 : 0;
        if (reader.Peek(ahead).Value(WordClass.Measure) is { } measure && !TagReader.IsNoun(reader.Peek(ahead)))
        {
            _measure = measure;
            reader.At += ahead + 1;
            reader.TryTake(WordClass.Of);
        }
    }

    /// <summary>Reads to the end of the clause; null when nothing says how much.</summary>
    public ScaleOperation? Read()
    {
        var (factor, number, isPercent, isTimes, isSmaller, isTo) = ((double?)null, (double?)null, false, false, verb is "shrink" or "halve", false);
        var compares = verb.Length > 0;
        while (!reader.IsAtEnd && reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !reader.Next.Is(WordClass.Then)
            && !(reader.Next.Is(WordClass.And) && (reader.Peek(1).Is(WordClass.Edit) || reader.Peek(1).Is(WordClass.The) || TagReader.IsColorLike(reader.Peek(1)))))
        {
            var tag = reader.Next;
            if (tag.Value(WordClass.Factor) is { } times && !(tag.Is(WordClass.Edit) && factor is not null))
            {
                factor = double.Parse(times);
            }
            else if (tag.Kind == TokenKind.Number)
            {
                number = tag.Number;
            }

            isPercent |= tag.Is(WordClass.Percent);
            isTimes |= tag.Is(WordClass.Times);
            isTo |= tag.Is(WordClass.To);
            if (tag.Value(WordClass.Compare) is { } compare)
            {
                compares = true;
                isSmaller |= compare is "smaller" or "shorter" or "narrower";
                _measure = compare switch
                {
                    "taller" or "shorter" or "height" => "height",
                    "wider" or "narrower" or "width" => "width",
                    "deeper" => "depth",
                    _ => _measure,
                };
            }
            else if (tag.Is(WordClass.Size) || tag.Is(WordClass.Measure))
            {
                compares = true;
                _measure = tag.Value(WordClass.Measure) is { } measure and ("height" or "width" or "depth" or "length") ? measure : _measure;
                isSmaller |= tag.Value(WordClass.Size) is "Small" or "Tiny";
            }

            reader.At++;
        }

        return compares || factor is not null ? Create(Factor(factor, number, isPercent, isTimes, isSmaller, isTo)) : null;
    }

    private double Factor(double? factor, double? number, bool isPercent, bool isTimes, bool isSmaller, bool isTo)
    {
        if (isPercent && number is { } percent)
        {
            return isSmaller && !isTo ? Math.Max(0.05, 1 - (percent / 100)) : verb.Length == 0 && !isTo && percent < 100 ? 1 + (percent / 100) : percent / 100;
        }

        if (verb is "double" or "triple" or "quadruple" or "halve")
        {
            return verb switch { "double" => 2, "triple" => 3, "quadruple" => 4, _ => 0.5 };
        }

        if (factor is { } given)
        {
            return isSmaller && given > 1 ? 1 / given : given;
        }

        if (number is { } by && by > 0)
        {
            // "taller by 3" counts cells; "3 times taller" and "scale by 3" multiply.
            if (isTimes || verb.Length > 0 || by < 1)
            {
                return isSmaller && by > 1 ? 1 / by : by;
            }

            double length = Math.Max(1, _measure switch { "width" or "length" => extent.X, "depth" => extent.Z, _ => extent.Y });
            return Math.Max(1, length + (isSmaller ? -by : by)) / length;
        }

        return isSmaller ? 0.5 : 2;
    }

    private ScaleOperation Create(double factor)
    {
        factor = Math.Clamp(factor, 0.01, Largest);
        return _measure switch
        {
            "height" => new ScaleOperation { Factor = 1, FactorY = factor },
            "width" or "length" => new ScaleOperation { Factor = 1, FactorX = factor },
            "depth" => new ScaleOperation { Factor = 1, FactorZ = factor },
            _ => new ScaleOperation { Factor = factor },
        };
    }
}
