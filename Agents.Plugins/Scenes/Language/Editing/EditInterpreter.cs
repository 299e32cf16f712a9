using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads a prompt as changes of the scene that is there, clause by clause.</summary>
internal sealed class EditInterpreter
{
    // A colour nobody asks for, to hold one of two while they swap.
    private const string Swapping = "#7f01fe";
    private const int MostClauses = 40;

    private readonly TagReader _reader;
    private readonly TargetReader _targets;
    private readonly SceneFacts _facts;
    private readonly AdditionComposer _additions;
    private readonly List<BuildOperation> _operations = [];
    private readonly List<string> _summary = [];
    private (Target Target, string Spoken)? _last;
    private int _copies = 1;

    private EditInterpreter(IReadOnlyList<Tag> tags, SceneFacts facts, AdditionComposer additions)
    {
        _reader = new TagReader(tags);
        _targets = new TargetReader(_reader, facts);
        _facts = facts;
        _additions = additions;
    }

    /// <summary>Reads the edits; null when the prompt asks for something new, or for nothing.</summary>
    public static EditResult? Interpret(IReadOnlyList<Tag> tags, SceneFacts facts, AdditionComposer additions)
    {
        if (IsNewScene(tags))
        {
            return null;
        }

        var interpreter = new EditInterpreter(tags, facts, additions);
        interpreter.Run();
        return interpreter._operations.Count == 0 ? null : new EditResult(interpreter._operations, interpreter._summary);
    }

    /// <summary>"Create a castle" begins anew; "build a tower next to it", "make the roof blue" and a bare "a tree" do not.</summary>
    private static bool IsNewScene(IReadOnlyList<Tag> tags)
    {
        var first = tags.FirstOrDefault(tag => tag.Kind == TokenKind.Word && !tag.IsUnknown);
        return first is not null && first.Is(WordClass.Create)
            && !tags.Take(4).Any(tag => tag.Is(WordClass.Edit, "copy")) && !tags.Any(tag => tag.Is(WordClass.The) || tag.Is(WordClass.Pronoun) || tag.Is(WordClass.All));
    }

    private void Run()
    {
        string? verb = null;
        for (var clause = 0; clause < MostClauses && !_reader.IsAtEnd; clause++)
        {
            var start = _reader.At;
            SkipJoints();
            if (_reader.Next.Value(WordClass.Edit) is { } next && !(verb is not null && _reader.Next.Is(WordClass.Color)))
            {
                verb = Verb(next);
                _reader.At++;
            }
            else if (_reader.TryTake(WordClass.Create))
            {
                verb = "add";
            }

            if (verb is "add" or "make" && CopyReader.TryRead(_reader, out var copies))
            {
                (verb, _copies) = ("copy", copies);
            }

            var here = _reader.At;
            Apply(verb ?? (_reader.IsNounAhead() ? "add" : ""));
            if (_reader.At == start || (_reader.At == here && !_reader.Next.Is(WordClass.Edit)))
            {
                _reader.At++;
            }
        }
    }

    private void SkipJoints()
    {
        while (!_reader.IsAtEnd && !_reader.Next.Is(WordClass.Edit)
            && (_reader.Next.Kind is TokenKind.Stop or TokenKind.Comma || _reader.Next.Is(WordClass.And) || _reader.Next.Is(WordClass.Then)))
        {
            _reader.At++;
        }
    }

    // "turn" turns when an angle follows and changes otherwise; "make" builds before an article.
    private string Verb(string verb)
    {
        var tag = _reader.Next;
        if (tag.Is(WordClass.Edit, "rotate") && tag.Is(WordClass.Edit, "make"))
        {
            return AnyInClause(word => word.Is(WordClass.Angle) || word.Is(WordClass.Turn) && !TagReader.IsColorLike(word)) ? "rotate" : "make";
        }

        if (tag.Is(WordClass.Edit, "fill") && AnyInClause(word => word.Is(WordClass.Relation, "on")))
        {
            return "add";
        }

        return verb == "make" && _reader.Peek(1).Is(WordClass.A) && !AnyInClause(word => word.Is(WordClass.Compare)) ? "add" : verb;
    }

    private bool AnyInClause(Func<Tag, bool> test, int from = 1)
    {
        for (var ahead = from; ahead < 20 && _reader.Peek(ahead).Kind != TokenKind.Stop; ahead++)
        {
            if (test(_reader.Peek(ahead)))
            {
                return true;
            }
        }

        return false;
    }

    private void Apply(string verb)
    {
        switch (verb)
        {
            case "paint" or "make" or "change":
                Change();
                break;
            case "replace":
                Replace();
                break;
            case "swap":
                Swap();
                break;
            case "remove":
                Remove();
                break;
            case "keep":
                _targets.Read(out _);
                break;
            case "move" or "raise" or "lower":
                Move(verb);
                break;
            case "scale" or "shrink" or "double" or "triple" or "quadruple" or "halve" or "extend":
                Scale(verb);
                break;
            case "rotate":
                Rotate();
                break;
            case "mirror":
                Mirror();
                break;
            case "hollow":
                var target = _targets.Read(out _);
                var wall = _reader.Next.Kind == TokenKind.Number ? Math.Clamp((int)_reader.Next.Number, 1, 64) : 1;
                Emit(true, new HollowOperation { Target = target, Wall = wall }, $"hollowed {_targets.Spoken}");
                break;
            case "copy":
                Copy();
                break;
            case "add" or "surround" or "cover" or "fill":
                Add(verb);
                break;
            default:
                break;
        }
    }

    private void Emit(bool isMeant, BuildOperation operation, string summary)
    {
        if (isMeant)
        {
            _operations.Add(operation);
            _summary.Add(summary);
        }
    }

    private void Remove()
    {
        var removed = _targets.Read(out var found);
        var spoken = _targets.Spoken;
        if (removed is null && _reader.Next.Is(WordClass.Edit, "keep"))
        {
            // "everything except the tree": every thing that is not what stays.
            _reader.At++;
            if (_targets.Read(out _) is not { Part: { } kept } || _facts.Find(kept) is not { } box)
            {
                return;
            }

            foreach (var thing in _facts.Things.Where(name => !_facts.Parts[name].Box.Overlaps(box)))
            {
                Emit(true, new RemoveOperation { Target = new Target { Part = thing } }, $"removed the {thing}");
            }

            return;
        }

        Emit(found, new RemoveOperation { Target = removed }, $"removed {spoken}");
    }

    private void Change()
    {
        Target? target;
        string spoken;
        if (_last is { } last && _reader.Peek(-1).Is(WordClass.And) && TagReader.IsColorLike(_reader.Next) && !IsPartAhead())
        {
            // "… longer and red" goes on with what it had.
            (target, spoken) = last;
        }
        else
        {
            // "make everything" has a target of no words; "colour red" has none at all.
            target = _targets.Read(out var found);
            (target, spoken) = (found ? target : null, _targets.Spoken);
        }

        _last = target is null ? null : (target, spoken);

        while (_reader.Next.Is(WordClass.To) || _reader.Next.Is(WordClass.In) || _reader.Next.Is(WordClass.Of) || _reader.Next.Is(WordClass.With) || _reader.Next.Is(WordClass.A))
        {
            _reader.At++;
        }

        if (_reader.Next.Is(WordClass.Compare) || _reader.Next.Is(WordClass.Factor) || _reader.Next.Kind == TokenKind.Number || _reader.Next.Is(WordClass.Times))
        {
            ScaleTarget(target, spoken, new ScaleReader(_reader, Extent(target)));
            return;
        }

        if (_reader.Next.Value(WordClass.Filling) == "hollow")
        {
            _reader.At++;
            Emit(true, new HollowOperation { Target = target }, $"hollowed {spoken}");
            return;
        }

        if (_reader.Next.Value(WordClass.Filling) == "solid")
        {
            _reader.At++;
            Emit(true, new FillOperation { Target = target }, $"filled {spoken}");
            return;
        }

        if (_reader.Next.Is(WordClass.Axis, "y") && _reader.Next.Word == "upside down")
        {
            _reader.At++;
            Emit(true, new MirrorOperation { Axis = Axis.Y, Target = target }, $"turned {spoken} upside down");
            return;
        }

        if (_reader.Next.Value(WordClass.Size) is { } size && !TagReader.IsColorLike(_reader.Peek(1)))
        {
            _reader.At++;
            Emit(true, new ScaleOperation { Target = target, Factor = size is "Tiny" or "Small" ? 0.5 : 2 }, $"resized {spoken}");
            return;
        }

        Paint(target, spoken);
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

    private void Paint(Target? target, string spoken)
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

        var type = Composing.TypeChooser.Main(look);
        if (type is null)
        {
            return;
        }

        var accents = look.Colors.Skip(1).ToList();
        if (look.Pattern is not (null or ObjectPattern.Plain) && accents.Count == 0)
        {
            accents.Add(type == "white" ? "red" : "white");
        }

        Emit(true, new PaintOperation
        {
            Target = target,
            Type = type,
            Accents = accents,
            Pattern = accents.Count == 0 ? ObjectPattern.Plain : look.Pattern ?? ObjectPattern.Stripes,
        }, $"coloured {spoken} {type}");
    }

    private void Replace()
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

        if (target?.Part is { } part && _facts.Find(part) is { } box && _additions.DrawAt(_reader, box) is { } drawn)
        {
            _operations.Add(new RemoveOperation { Target = target });
            _operations.AddRange(drawn);
            _summary.Add($"replaced {spoken}");
        }
    }

    private void Swap()
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
            _operations.Add(new PaintOperation { Target = new Target { Type = one }, Type = Swapping });
            _operations.Add(new PaintOperation { Target = new Target { Type = other }, Type = one });
            _operations.Add(new PaintOperation { Target = new Target { Type = Swapping }, Type = other });
            _summary.Add($"swapped {one} and {other}");
        }
    }

    private void Move(string verb)
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        if (MoveBeside(target) is { } offset)
        {
            Emit(offset != Agents.Core.Scenes.Cell.Zero, new MoveOperation { Target = target, By = offset }, $"moved {spoken}");
            return;
        }

        if (new MoveReader(_reader).Read(verb) is { } by)
        {
            Emit(true, new MoveOperation { Target = target, By = by }, $"moved {spoken}");
        }
    }

    // "onto the table", "next to the house": the way is what leads there.
    private Agents.Core.Scenes.Cell? MoveBeside(Target? target)
    {
        var ahead = _reader.Next.Is(WordClass.To) ? 1 : 0;
        var tag = _reader.Peek(ahead);
        if (target?.Part is not { } part || !tag.Is(WordClass.Relation) || RelationWords.NeedsNoReference(tag.Word)
            || AdditionComposer.SideOf(tag) is not { } side || _facts.Find(part) is not { } box)
        {
            return null;
        }

        var start = _reader.At;
        _reader.At += ahead + 1;
        if (_targets.Read(out _)?.Part is { } place && place != part && _facts.Find(place) is { } there)
        {
            // "Next to" is any side that is free.
            var others = _facts.Things.Select(name => _facts.Parts[name].Box).Where(other => !other.Overlaps(box)).ToList();
            var sides = tag.Value(WordClass.Relation) is "beside" or "touching"
                ? new[] { AnchorRelation.RightOf, AnchorRelation.LeftOf, AnchorRelation.InFrontOf, AnchorRelation.Behind } : [side];
            return sides.Select(one => MoveReader.Way(box, there, one)).FirstOrDefault(way => !others.Exists(box.Translate(way).Overlaps), MoveReader.Way(box, there, side));
        }

        _reader.At = start;
        return null;
    }

    private void Scale(string verb)
    {
        var scale = new ScaleReader(_reader, new Agents.Core.Scenes.Cell(0, 0, 0));
        scale.ReadMeasure();
        var target = _targets.Read(out _);
        scale.ReadMeasure();
        scale = scale.WithExtent(Extent(target), verb);
        ScaleTarget(target, _targets.Spoken, scale);
    }

    private void ScaleTarget(Target? target, string spoken, ScaleReader scale)
    {
        if (scale.Read() is { } operation)
        {
            Emit(true, operation with { Target = target }, $"resized {spoken}");
        }
    }

    private Agents.Core.Scenes.Cell Extent(Target? target)
    {
        var box = target?.Part is { } part ? _facts.Find(part) ?? _facts.Box : _facts.Box;
        return new Agents.Core.Scenes.Cell(box.Width, box.Height, box.Depth);
    }

    private void Rotate()
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var (degrees, sign, axis) = ((double?)null, 1, Axis.Y);
        var number = 1.0;
        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.Next.Is(WordClass.Then) && !_reader.IsAtEnd)
        {
            var tag = _reader.Next;
            number = tag.Kind == TokenKind.Number ? tag.Number : number;
            if (tag.Value(WordClass.Angle) is { } angle)
            {
                degrees = double.Parse(angle) * number;
            }
            else if (tag.Value(WordClass.Turn) is { } turn)
            {
                sign = turn == "clockwise" ? -1 : 1;
            }
            else if (tag.Value(WordClass.Axis) is { } name)
            {
                axis = Enum.Parse<Axis>(name, ignoreCase: true);
            }

            _reader.At++;
        }

        degrees ??= number > 1 ? number : 90;
        var quarters = (int)Math.Round(Math.Min(degrees.Value, 3600) / 90, MidpointRounding.AwayFromZero) * sign;
        Emit(quarters % 4 != 0, new RotateOperation { Target = target, QuarterTurns = quarters, Axis = axis }, $"rotated {spoken} by {Math.Abs(quarters) * 90} degrees");
    }

    private void Mirror()
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var axis = Axis.X;
        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.IsAtEnd)
        {
            axis = _reader.Next.Value(WordClass.Axis) is { } name ? Enum.Parse<Axis>(name, ignoreCase: true) : axis;
            axis = _reader.Next.Value(WordClass.Side) is "front" or "back" ? Axis.Z : axis;
            _reader.At++;
        }

        Emit(true, new MirrorOperation { Axis = axis, Target = target }, $"mirrored {spoken}");
    }

    private void Copy()
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var count = _copies;
        AnchorRelation side = AnchorRelation.RightOf;
        SkipToPlace();
        if (AnyInClause(tag => tag.Is(WordClass.Unit), 0) && AnyInClause(tag => tag.Kind == TokenKind.Number, 0) && new MoveReader(_reader).Read("move") is { } by)
        {
            Emit(true, new CopyOperation { Target = target, By = by }, $"copied {spoken}");
            return;
        }

        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.IsAtEnd)
        {
            count = _reader.Next.Kind == TokenKind.Number ? Math.Clamp((int)_reader.Next.Number, 1, 100) : count;
            count = _reader.Next.Value(WordClass.Factor) is { } factor ? Math.Max(1, (int)double.Parse(factor) - 1) : count;
            side = AdditionComposer.SideOf(_reader.Next) ?? side;
            _reader.At++;
        }

        var box = target?.Part is { } part ? _facts.Find(part) ?? _facts.Box : _facts.Box;
        Emit(true, new CopyOperation { Target = target, Count = count, By = AdditionComposer.Beside(_facts.Box, box, side) }, $"copied {spoken}");
    }

    // "and put the copy 10 blocks to the right" is still about the copy.
    private void SkipToPlace()
    {
        while (_reader.Next.Kind == TokenKind.Comma)
        {
            _reader.At++;
        }

        if (!_reader.Next.Is(WordClass.And) || !(_reader.Peek(1).Is(WordClass.Edit, "add") || _reader.Peek(1).Is(WordClass.Edit, "move")))
        {
            return;
        }

        var ahead = 2;
        while (_reader.Peek(ahead).Is(WordClass.The) || _reader.Peek(ahead).Is(WordClass.A))
        {
            ahead++;
        }

        if (_reader.Peek(ahead).Is(WordClass.Edit, "copy") || _reader.Peek(ahead).Is(WordClass.Pronoun) || _reader.Peek(ahead).Is(WordClass.One))
        {
            _reader.At += ahead + 1;
        }
    }

    // "the house a chimney": who gets it, and what.
    private bool Give()
    {
        var start = _reader.At;
        if (_reader.Peek(-1).Word is not ("give" or "give it") || !(_reader.Next.Is(WordClass.The) || _reader.Next.Is(WordClass.Pronoun)))
        {
            return false;
        }

        var recipient = _targets.Read(out _);
        if (_reader.Next.Kind == TokenKind.Stop)
        {
            _reader.At = start;
            return false;
        }

        // A part that is there already only gets the new look.
        var ahead = 0;
        while (_reader.Peek(ahead).Is(WordClass.A) || TagReader.IsColorLike(_reader.Peek(ahead)))
        {
            ahead++;
        }

        var part = _reader.Peek(ahead);
        var isColored = Enumerable.Range(0, ahead).Any(index => TagReader.IsColorLike(_reader.Peek(index)));
        if (isColored && (part.Is(WordClass.Part) || part.Is(WordClass.Object)) && _facts.Find(TargetReader.Word(part)) is { } known && known != _facts.Box)
        {
            while (!TagReader.IsColorLike(_reader.Next))
            {
                _reader.At++;
            }

            Paint(new Target { Part = TargetReader.Word(part) }, $"the {part.Word}");
            _reader.At++;
            return true;
        }

        if (_additions.Read(_reader, "add", recipient?.Part is { } name ? _facts.Find(name) : null) is { } added)
        {
            _operations.AddRange(added.Operations);
            _summary.AddRange(added.Summary);
        }

        return true;
    }

    // "put the ball on the box": what is there already goes there.
    private bool MoveThere()
    {
        var start = _reader.At;
        if (_reader.Peek(-1).Word is "put" or "place" or "set" or "position" or "stack" or "set down" && _reader.Next.Is(WordClass.The)
            && _targets.Read(out _) is { Part: not null } target && _targets.Spoken is var spoken && MoveBeside(target) is { } offset)
        {
            Emit(offset != Agents.Core.Scenes.Cell.Zero, new MoveOperation { Target = target, By = offset }, $"moved {spoken}");
            return true;
        }

        _reader.At = start;
        return false;
    }

    private void Add(string verb)
    {
        if (Give() || MoveThere())
        {
            return;
        }

        CellBox? box = null;
        Target? filled = null;
        if (verb is "surround" or "cover" or "fill")
        {
            filled = _targets.Read(out _);
            if (filled?.Part is { } part)
            {
                box = _facts.Find(part) ?? _facts.Find(part.Split(' ')[0]);
            }

            _reader.TryTake(WordClass.With);
            _reader.TryTake(WordClass.By);
            _reader.TryTake(WordClass.In);
        }

        if (verb == "fill" && !TagReader.IsColorLike(_reader.Next) && !AnyInClause(TagReader.IsColorLike))
        {
            // Nothing says with what: the inside becomes like what is around it.
            var spoken = filled is null ? "the inside" : $"{_targets.Spoken} in";
            while (_reader.Next.Kind != TokenKind.Stop)
            {
                _reader.At++;
            }

            Emit(true, new FillOperation { Target = filled }, $"filled {spoken}");
            return;
        }

        if (_additions.Read(_reader, verb, box) is { } added)
        {
            _operations.AddRange(added.Operations);
            _summary.AddRange(added.Summary);
        }
    }
}
