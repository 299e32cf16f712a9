using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Moves and copies what is there: <c>move it up by 4</c>, <c>put the ball on the box</c>, <c>copy the tower to the left</c>.</summary>
internal sealed class PlaceEditor(EditSession session)
{
    private readonly TagReader _reader = session.Reader;
    private readonly TargetReader _targets = session.Targets;

    /// <summary>Reads what moves, and where: a direction with a distance, or a place.</summary>
    /// <param name="verb">Move, raise or lower.</param>
    public void Move(string verb)
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        if (MoveBeside(target) is { } offset)
        {
            Emit(target, spoken, offset);
            return;
        }

        if (new MoveReader(_reader).Read(verb) is { } by)
        {
            session.Emit(new MoveOperation { Target = target, By = by }, $"moved {spoken}");
        }
    }

    /// <summary>Reads a place for what is there already: "put the ball on the box"; the reader stays where it is when it is something new.</summary>
    public bool TryMoveThere()
    {
        var start = _reader.At;
        if (_reader.Peek(-1).Word is "put" or "place" or "set" or "position" or "stack" or "set down" && _reader.Next.Is(WordClass.The)
            && _targets.Read(out _) is { Part: not null } target && _targets.Spoken is var spoken && MoveBeside(target) is { } offset)
        {
            Emit(target, spoken, offset);
            return true;
        }

        _reader.At = start;
        return false;
    }

    /// <summary>Reads what is copied, how often and where to.</summary>
    /// <param name="copies">How many when the words do not say.</param>
    public void Copy(int copies)
    {
        var target = _targets.Read(out _);
        var spoken = _targets.Spoken;
        var count = copies;
        var side = AnchorRelation.RightOf;
        SkipToPlace();
        if (session.AnyInClause(tag => tag.Is(WordClass.Unit), 0) && session.AnyInClause(tag => tag.Kind == TokenKind.Number, 0) && new MoveReader(_reader).Read("move") is { } by)
        {
            session.Emit(new CopyOperation { Target = target, By = by }, $"copied {spoken}");
            return;
        }

        while (_reader.Next.Kind is not (TokenKind.Stop or TokenKind.Comma) && !_reader.Next.Is(WordClass.And) && !_reader.IsAtEnd)
        {
            count = _reader.Next.Kind == TokenKind.Number ? Math.Clamp((int)_reader.Next.Number, 1, 100) : count;
            count = _reader.Next.Value(WordClass.Factor) is { } factor ? Math.Max(1, (int)double.Parse(factor) - 1) : count;
            side = AdditionComposer.SideOf(_reader.Next) ?? side;
            _reader.At++;
        }

        var box = session.BoxOf(target);
        session.Emit(new CopyOperation { Target = target, Count = count, By = AdditionComposer.Beside(session.Facts.Box, box, side) }, $"copied {spoken}");
    }

    private void Emit(Target? target, string spoken, Cell offset)
    {
        if (offset != Cell.Zero)
        {
            session.Emit(new MoveOperation { Target = target, By = offset }, $"moved {spoken}");
        }
    }

    // "onto the table", "next to the house": the way is what leads there.
    private Cell? MoveBeside(Target? target)
    {
        var ahead = _reader.Next.Is(WordClass.To) ? 1 : 0;
        var tag = _reader.Peek(ahead);
        if (target?.Part is not { } part || !tag.Is(WordClass.Relation) || RelationWords.NeedsNoReference(tag.Word)
            || AdditionComposer.SideOf(tag) is not { } side || session.Facts.Find(part) is not { } box)
        {
            return null;
        }

        var start = _reader.At;
        _reader.At += ahead + 1;
        if (_targets.Read(out _)?.Part is { } place && place != part && session.Facts.Find(place) is { } there)
        {
            // "Next to" is any side that is free.
            var others = session.Facts.Things.Select(name => session.Facts.Parts[name].Box).Where(other => !other.Overlaps(box)).ToList();
            var sides = tag.Value(WordClass.Relation) is "beside" or "touching"
                ? new[] { AnchorRelation.RightOf, AnchorRelation.LeftOf, AnchorRelation.InFrontOf, AnchorRelation.Behind } : [side];
            return sides.Select(one => MoveReader.Way(box, there, one)).FirstOrDefault(way => !others.Exists(box.Translate(way).Overlaps), MoveReader.Way(box, there, side));
        }

        _reader.At = start;
        return null;
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
}
