using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Changes how things look: <c>make the roof blue</c>, <c>make it hollow</c>, <c>replace stone with brick</c>, <c>swap red and blue</c>.</summary>
/// <param name="session">What is read and there.</param>
/// <param name="sizes">Takes over when the new state is a size: <c>make it taller</c>.</param>
internal sealed class LookEditor(EditSession session, SizeEditor sizes)
{
    // A colour nobody asks for, to hold one of two while they swap.
    private const string Swapping = "#7f01fe";

    private readonly TagReader _reader = session.Reader;
    private readonly TargetReader _targets = session.Targets;
    private (Target Target, string Spoken)? _last;

    /// <summary>Reads a target and its new state: a size, a filling or a colour.</summary>
    public void Change()
    {
        var (target, spoken) = ReadChanged();
        _last = target is null ? null : (target, spoken);

        while (_reader.Next.Is(WordClass.To) || _reader.Next.Is(WordClass.In) || _reader.Next.Is(WordClass.Of) || _reader.Next.Is(WordClass.With) || _reader.Next.Is(WordClass.A))
        {
            _reader.At++;
        }

        if (_reader.Next.Is(WordClass.Compare) || _reader.Next.Is(WordClass.Factor) || _reader.Next.Kind == TokenKind.Number || _reader.Next.Is(WordClass.Times))
        {
            sizes.Change(target, spoken);
        }
        else if (ReadForm(target, spoken) is { } form)
        {
            _reader.At++;
            session.Emit(form.Operation, form.Summary);
        }
        else
        {
            Paint(target, spoken);
        }
    }

    /// <summary>Reads colours and a pattern for a target that was read; does nothing when there are none.</summary>
    /// <param name="target">What changes; null is the whole scene.</param>
    /// <param name="spoken">The target as people would say it.</param>
    public void Paint(Target? target, string spoken)
    {
        var look = new Thing();
        while (TagReader.IsColorLike(_reader.Next) || _reader.Next.Is(WordClass.Pattern)
            || ((_reader.Next.Is(WordClass.And) || _reader.Next.Kind == TokenKind.Comma || _reader.Next.Is(WordClass.In) || _reader.Next.Is(WordClass.With))
                && look.Colors.Count + (look.Pattern is null ? 0 : 1) > 0
                && (TagReader.IsColorLike(_reader.Peek(1)) || _reader.Peek(1).Is(WordClass.Pattern)) && !_reader.IsNounAhead(1)))
        {
            AttributeReader.TryApply(_reader.Next, look);
            _reader.At++;
        }

        var type = TypeChooser.Main(look);
        if (type is null)
        {
            return;
        }

        var accents = look.Colors.Skip(1).ToList();
        if (look.Pattern is not (null or ObjectPattern.Plain) && accents.Count == 0)
        {
            accents.Add(type == "white" ? "red" : "white");
        }

        session.Emit(new PaintOperation
        {
            Target = target,
            Type = type,
            Accents = accents,
            Pattern = accents.Count == 0 ? ObjectPattern.Plain : look.Pattern ?? ObjectPattern.Stripes,
        }, $"coloured {spoken} {type}");
    }

    /// <summary>Reads what goes and what takes its place: a colour, or another thing.</summary>
    public void Replace()
    {
        var target = _targets.Read(out var found);
        var spoken = _targets.Spoken;
        while (_reader.Next.Is(WordClass.With) || _reader.Next.Is(WordClass.By) || _reader.Next.Is(WordClass.To))
        {
            _reader.At++;
        }

        if (!found)
        {
            return;
        }

        if (TagReader.IsColorLike(_reader.Next) && !_reader.IsNounAhead(1))
        {
            Paint(target, spoken);
            return;
        }

        if (target?.Part is { } part && session.Facts.Find(part) is { } box && session.Additions.DrawAt(_reader, box) is { } drawn)
        {
            session.Emit([new RemoveOperation { Target = target }, .. drawn], $"replaced {spoken}");
        }
    }

    /// <summary>Reads two colours, each of which takes the place of the other.</summary>
    public void Swap()
    {
        var colors = new List<string>();
        while (_reader.Next.Kind is not TokenKind.Stop && colors.Count < 2)
        {
            if (TagReader.IsColorLike(_reader.Next))
            {
                colors.Add((_reader.Next.Value(WordClass.Color) ?? _reader.Next.Value(WordClass.Material))!);
            }

            _reader.At++;
        }

        if (colors is [var one, var other])
        {
            session.Emit(
                [
                    new PaintOperation { Target = new Target { Type = one }, Type = Swapping },
                    new PaintOperation { Target = new Target { Type = other }, Type = one },
                    new PaintOperation { Target = new Target { Type = Swapping }, Type = other },
                ],
                $"swapped {one} and {other}");
        }
    }

    private (Target? Target, string Spoken) ReadChanged()
    {
        if (_last is { } last && _reader.Peek(-1).Is(WordClass.And) && TagReader.IsColorLike(_reader.Next) && !IsPartAhead())
        {
            // "… longer and red" goes on with what it had.
            return last;
        }

        // "make everything" has a target of no words; "colour red" has none at all.
        var target = _targets.Read(out var found);
        return (found ? target : null, _targets.Spoken);
    }

    private bool IsPartAhead()
    {
        var ahead = 0;
        while (TagReader.IsColorLike(_reader.Peek(ahead)))
        {
            ahead++;
        }

        return _reader.Peek(ahead).Is(WordClass.Part) || _reader.Peek(ahead).Is(WordClass.Object) || _reader.Peek(ahead).Is(WordClass.Shape) || _reader.Peek(ahead).IsUnknown;
    }

    // A state of one word that is no colour: hollow, solid, upside down, large.
    private (BuildOperation Operation, string Summary)? ReadForm(Target? target, string spoken)
    {
        var tag = _reader.Next;
        if (tag.Value(WordClass.Filling) == "hollow")
        {
            return (new HollowOperation { Target = target }, $"hollowed {spoken}");
        }

        if (tag.Value(WordClass.Filling) == "solid")
        {
            return (new FillOperation { Target = target }, $"filled {spoken}");
        }

        if (tag.Is(WordClass.Axis, "y") && tag.Word == "upside down")
        {
            return (new MirrorOperation { Axis = Axis.Y, Target = target }, $"turned {spoken} upside down");
        }

        return tag.Value(WordClass.Size) is { } size && !TagReader.IsColorLike(_reader.Peek(1))
            ? (new ScaleOperation { Target = target, Factor = size is "Tiny" or "Small" ? 0.5 : 2 }, $"resized {spoken}")
            : null;
    }
}
