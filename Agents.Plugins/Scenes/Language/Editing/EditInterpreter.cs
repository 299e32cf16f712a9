using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>
/// Reads a prompt as changes of the scene that is there, clause by clause: finds the verb of each and hands the clause to the editor
/// whose matter it is.
/// </summary>
internal sealed class EditInterpreter
{
    private const int MostClauses = 40;

    private readonly EditSession _session;
    private readonly TagReader _reader;
    private readonly TargetReader _targets;
    private readonly SizeEditor _sizes;
    private readonly LookEditor _looks;
    private readonly PlaceEditor _places;
    private readonly TurnEditor _turns;
    private readonly AdditionEditor _additions;
    private int _copies = 1;

    private EditInterpreter(EditSession session)
    {
        (_session, _reader, _targets) = (session, session.Reader, session.Targets);
        _sizes = new SizeEditor(session);
        _looks = new LookEditor(session, _sizes);
        _places = new PlaceEditor(session);
        _turns = new TurnEditor(session);
        _additions = new AdditionEditor(session, _looks, _places);
    }

    /// <summary>Reads the edits; null when the prompt asks for something new, or for nothing.</summary>
    public static EditResult? Interpret(IReadOnlyList<Tag> tags, SceneFacts facts, AdditionComposer additions)
    {
        if (IsNewScene(tags))
        {
            return null;
        }

        var session = new EditSession(tags, facts, additions);
        new EditInterpreter(session).Run();
        return session.Result;
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
            return _session.AnyInClause(word => word.Is(WordClass.Angle) || word.Is(WordClass.Turn) && !TagReader.IsColorLike(word)) ? "rotate" : "make";
        }

        if (tag.Is(WordClass.Edit, "fill") && _session.AnyInClause(word => word.Is(WordClass.Relation, "on")))
        {
            return "add";
        }

        return verb == "make" && _reader.Peek(1).Is(WordClass.A) && !_session.AnyInClause(word => word.Is(WordClass.Compare)) ? "add" : verb;
    }

    private void Apply(string verb)
    {
        switch (verb)
        {
            case "paint" or "make" or "change":
                _looks.Change();
                break;
            case "replace":
                _looks.Replace();
                break;
            case "swap":
                _looks.Swap();
                break;
            case "remove":
                Remove();
                break;
            case "keep":
                _targets.Read(out _);
                break;
            case "move" or "raise" or "lower":
                _places.Move(verb);
                break;
            case "scale" or "shrink" or "double" or "triple" or "quadruple" or "halve" or "extend":
                _sizes.Scale(verb);
                break;
            case "rotate":
                _turns.Rotate();
                break;
            case "mirror":
                _turns.Mirror();
                break;
            case "hollow":
                Hollow();
                break;
            case "copy":
                _places.Copy(_copies);
                break;
            case "add" or "surround" or "cover" or "fill":
                _additions.Add(verb);
                break;
            default:
                break;
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
            if (_targets.Read(out _) is not { Part: { } kept } || _session.Facts.Find(kept) is not { } box)
            {
                return;
            }

            foreach (var thing in _session.Facts.Things.Where(name => !_session.Facts.Parts[name].Box.Overlaps(box)))
            {
                _session.Emit(new RemoveOperation { Target = new Target { Part = thing } }, $"removed the {thing}");
            }

            return;
        }

        if (found)
        {
            _session.Emit(new RemoveOperation { Target = removed }, $"removed {spoken}");
        }
    }

    private void Hollow()
    {
        var target = _targets.Read(out _);
        var wall = _reader.Next.Kind == TokenKind.Number ? Math.Clamp((int)_reader.Next.Number, 1, 64) : 1;
        _session.Emit(new HollowOperation { Target = target, Wall = wall }, $"hollowed {_targets.Spoken}");
    }
}
