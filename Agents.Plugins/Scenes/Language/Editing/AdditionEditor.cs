using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads who or what gets something new, and has it drawn: <c>add a tower</c>, <c>give the house a chimney</c>, <c>surround it with trees</c>.</summary>
/// <param name="session">What is read and there.</param>
/// <param name="looks">Takes over when a part that is there gets a new look.</param>
/// <param name="places">Takes over when a thing that is there gets a new place.</param>
internal sealed class AdditionEditor(EditSession session, LookEditor looks, PlaceEditor places)
{
    private readonly TagReader _reader = session.Reader;
    private readonly TargetReader _targets = session.Targets;

    /// <summary>Reads the clause of an addition.</summary>
    /// <param name="verb">Add, surround, cover or fill.</param>
    public void Add(string verb)
    {
        if (TryGive() || places.TryMoveThere())
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
                box = session.Facts.Find(part) ?? session.Facts.Find(part.Split(' ')[0]);
            }

            _reader.TryTake(WordClass.With);
            _reader.TryTake(WordClass.By);
            _reader.TryTake(WordClass.In);
        }

        if (verb == "fill" && !TagReader.IsColorLike(_reader.Next) && !session.AnyInClause(TagReader.IsColorLike))
        {
            FillIn(filled);
            return;
        }

        if (session.Additions.Read(_reader, verb, box) is { } added)
        {
            session.Emit(added);
        }
    }

    // Nothing says with what: the inside becomes like what is around it.
    private void FillIn(Target? filled)
    {
        var spoken = filled is null ? "the inside" : $"{_targets.Spoken} in";
        while (_reader.Next.Kind != TokenKind.Stop)
        {
            _reader.At++;
        }

        session.Emit(new FillOperation { Target = filled }, $"filled {spoken}");
    }

    // "the house a chimney": who gets it, and what.
    private bool TryGive()
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
        if (isColored && (part.Is(WordClass.Part) || part.Is(WordClass.Object)) && session.Facts.Find(TargetReader.Word(part)) is { } known && known != session.Facts.Box)
        {
            while (!TagReader.IsColorLike(_reader.Next))
            {
                _reader.At++;
            }

            looks.Paint(new Target { Part = TargetReader.Word(part) }, $"the {part.Word}");
            _reader.At++;
            return true;
        }

        if (session.Additions.Read(_reader, "add", recipient?.Part is { } name ? session.Facts.Find(name) : null) is { } added)
        {
            session.Emit(added);
        }

        return true;
    }
}
