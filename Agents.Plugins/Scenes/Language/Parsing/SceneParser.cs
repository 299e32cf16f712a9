using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads the tags of a prompt into things and relations, from left to right, each tag once.</summary>
internal sealed class SceneParser
{
    // More single things than this is no description; counts ("200 trees") are not limited by it.
    private const int MostThings = 60;
    private const int LargestDistance = 1000;

    private readonly TagReader _reader;
    private readonly Lexicon _lexicon;
    private readonly NounPhraseReader _phrases;
    private readonly PartReader _parts;
    private readonly List<Thing> _things = [];
    private readonly List<SceneRelation> _relations = [];
    private readonly List<Thing> _nounless = [];
    private readonly UnknownWords _unknown = new();
    private Thing? _last;
    private Thing? _host;
    private Relation? _pending;
    private bool _isPartLast;
    private int? _distance;
    private (Thing Subject, Relation Relation)? _waiting;
    private Thing? _loose;
    private bool _isDescribed;

    private SceneParser(IReadOnlyList<Tag> tags, Lexicon lexicon)
    {
        _reader = new TagReader(tags);
        _lexicon = lexicon;
        _phrases = new NounPhraseReader(_reader, _unknown, lexicon.FindKind);
        _parts = new PartReader(_reader, lexicon.FindKind);
    }

    /// <summary>Reads all tags.</summary>
    public static SceneRequest Parse(IReadOnlyList<Tag> tags, Lexicon lexicon)
    {
        var parser = new SceneParser(tags, lexicon);
        while (!parser._reader.IsAtEnd && parser._things.Count < MostThings)
        {
            var before = parser._reader.At;
            parser.Step();
            if (parser._reader.At == before)
            {
                parser.Skip();
            }
        }

        parser.CompleteNounless(null);
        return new SceneRequest(parser._things, parser._relations, parser._unknown.Words);
    }

    private void Step()
    {
        var tag = _reader.Next;
        if (tag.Kind == TokenKind.Stop)
        {
            CompleteNounless(null);
            _host = null;
            _isPartLast = false;
            _reader.At++;
        }
        else if (tag.Kind == TokenKind.Comma || tag.Is(WordClass.And))
        {
            _reader.At++;
            if (!IsForAll())
            {
                ReadListItem();
            }
        }
        else if (tag.Is(WordClass.The) && _last is not null && IsOwnPart(_host ?? _last) && _parts.TryRead(_host ?? _last, Kind(_host ?? _last)))
        {
            _isPartLast = true;
        }
        else if (_last?.RelativeSize is not null && (tag.Is(WordClass.Of) || tag.Is(WordClass.Than)))
        {
            ReadCompared();
        }
        else if (IsForAll())
        {
            _reader.At++;
            ReadForAll();
        }
        else if (_reader.IsDistanceAt(0))
        {
            _distance = (int)Math.Clamp(tag.Number, 0, LargestDistance);
            _reader.At += _reader.Peek(1).Is(WordClass.Unit) ? 2 : 1;
            ReadRelation();
            _distance = null;
        }
        else if (tag.Is(WordClass.With) && _last is not null)
        {
            _reader.At++;
            _host = _last;
            if (_last.Shape is not (null or "wall") && DetailReader.TryReadWalls(_reader, _last))
            {
                return;
            }

            ReadListItem();
        }
        else if (tag.Is(WordClass.Without) && _last is not null)
        {
            _reader.At++;
            _parts.ReadOmitted(_host ?? _last, Kind(_host ?? _last));
        }
        else if (tag.Is(WordClass.Of) && _last is not null && _reader.IsNounAhead(1))
        {
            _reader.At++;
            ReadOf();
        }
        else if (IsRelation(tag) || IsInSomething())
        {
            ReadRelation();
        }
        else
        {
            ReadThing();
        }
    }

    // "The roof is red."
    private bool IsOwnPart(Thing host) => _reader.Peek(1).Is(WordClass.Part) && !_reader.Peek(1).Is(WordClass.Side)
        && Kind(host)?.Parts.Contains(_reader.Peek(1).Value(WordClass.Part)!) == true && TagReader.IsColorLike(_reader.Peek(2)) && !_reader.IsNounAhead(2);

    // "twice as tall as the red cube", "half the size of a tree"
    private void ReadCompared()
    {
        var subject = _last!;
        _reader.At++;
        if (StartsThing() && ReadReference() is { } other && other != subject)
        {
            subject.RelativeSize = (other, subject.RelativeSize!.Value.Measure, subject.RelativeSize.Value.Factor);
            Relate(subject, Relation.With, other, null);
            _last = subject;
        }
    }

    private bool IsForAll() => _reader.Next.Is(WordClass.Each) && TagReader.IsColorLike(_reader.Peek(1)) && !_reader.IsNounAhead(1) && _things.Count > 0;

    // "…, all purple": for everything so far that has no colour of its own.
    private void ReadForAll()
    {
        var all = new Thing();
        while (AttributeReader.TryApply(_reader.Next, all))
        {
            _reader.At++;
        }

        foreach (var thing in _things.Where(thing => thing.Colors.Count == 0 && thing.Material is null))
        {
            thing.Colors.AddRange(all.Colors);
            thing.Material = all.Material;
        }
    }

    private static bool IsRelation(Tag tag) => tag.Is(WordClass.Relation) && !tag.Is(WordClass.Object);

    // "in a bowl" is inside of it; "in red", "in a row" and "in a 3x3 grid" say how.
    private bool IsInSomething() => _reader.Next.Is(WordClass.In) && _last is not null
        && (_reader.Peek(1).Is(WordClass.A) || _reader.Peek(1).Is(WordClass.The) || TagReader.IsNoun(_reader.Peek(1)))
        && (_reader.IsNounAhead(1) || (_reader.Peek(1).Is(WordClass.The) && _reader.Peek(2).Is(WordClass.Object))) && !_reader.Peek(2).Is(WordClass.Arrange);

    private void Skip()
    {
        if (_reader.Next.IsUnknown)
        {
            _unknown.Note(_reader.Next.Word);
        }

        _reader.At++;
    }

    // After "with", and after each comma or "and" of its list: a part of the host, or one more thing.
    private void ReadListItem()
    {
        if (_host is not null && _parts.TryRead(_host, Kind(_host)))
        {
            _isPartLast = _parts.WasPart;
            return;
        }

        if (_reader.Next.Kind == TokenKind.Stop || IsRelation(_reader.Next) || _reader.IsDistanceAt(0) || _reader.Next.Is(WordClass.With) || _reader.Next.Is(WordClass.Without))
        {
            return;
        }

        ReadThing();
    }

    private void ReadThing()
    {
        var host = _host;
        _phrases.Antecedent = _things.LastOrDefault();
        var start = _reader.At;
        var thing = _phrases.Read(mayBeGround: _pending is not null || _last is null || host is not null);
        if (thing is null)
        {
            return;
        }

        if (!thing.HasHead)
        {
            KeepNounless(thing, start);
            return;
        }

        if (_phrases.IsDefinite && FindNamed(thing) is { } named)
        {
            named.TakeDescription(thing);
            _last = named;
            return;
        }

        if (host is not null && TryDescribe(host, thing))
        {
            return;
        }

        _isPartLast = false;
        Add(thing);
        if (_pending is { } relation && Reference(thing) is { } reference)
        {
            Relate(thing, relation, reference, null);
        }
        else if (host is not null && host != thing)
        {
            Relate(thing, Relation.With, host, null);
        }

        _pending = null;
    }

    // "a tower with red and blue blocks" and "stairs with 8 steps" describe the host.
    private static bool TryDescribe(Thing host, Thing thing)
    {
        if (thing is { Shape: "stairs" or "ramp", Count: { } steps } && (host.Shape == thing.Shape || host.Kind?.Contains("stair", StringComparison.Ordinal) == true))
        {
            host.Measures["height"] = steps;
            return true;
        }

        if (thing is not { Shape: "block", Plural: true, Count: null } || thing.Colors.Count == 0)
        {
            return false;
        }

        host.Colors.AddRange(thing.Colors.Where(color => !host.Colors.Contains(color)));
        return true;
    }

    // "red and a blue cube" waits for its noun; "…, red" describes what was named last.
    private void KeepNounless(Thing thing, int start)
    {
        // "Its height is 6", or a size after the parts of a list: of what was named last.
        if (_last is not null && thing.Count is null && _nounless.Count == 0)
        {
            _last.TakeDescription(thing);
        }
        else if (_things.Count == 0 && thing is { Count: null } && ShapeMeasures(thing))
        {
            // "width 5, height 3, red box": sizes before the noun.
            (_loose ??= new Thing()).TakeDescription(thing);
        }

        if (thing.Colors.Count == 0 && thing.Material is null && (thing.Count is null || thing.Scale is null))
        {
            return;
        }

        if (_last is not null && thing.Count is null && _nounless.Count == 0 && !_isPartLast && (_last.Colors.Count == 0 || _isDescribed) && _reader.At > start)
        {
            _isDescribed = true;
            _last.Colors.AddRange(thing.Colors);
            _last.Material ??= thing.Material;
        }
        else if (_nounless.Count < 8)
        {
            _nounless.Add(thing);
        }
    }

    private static bool ShapeMeasures(Thing thing) => thing.Measures.Count > 0 || thing.Sizes is not null;

    private void CompleteNounless(Thing? head)
    {
        // "three cubes: red, green and blue": colours for each, and no noun of their own.
        if (head is null && _last is not null)
        {
            foreach (var thing in _nounless.Where(_ => _last.Number > 1))
            {
                _last.Colors.AddRange(thing.Colors);
            }
        }

        if (head is not null)
        {
            foreach (var thing in _nounless)
            {
                thing.TakeHead(head);
                _things.Add(thing);
            }
        }

        _nounless.Clear();
    }

    private void Add(Thing thing)
    {
        if (_loose is not null)
        {
            thing.TakeDescription(_loose);
            _loose = null;
        }

        _isDescribed = false;
        CompleteNounless(thing);
        _things.Add(thing);
        _last = thing;
    }

    // "a field of flowers", "a bowl of fruit": they go with it.
    private void ReadOf()
    {
        var host = _last!;
        var thing = _phrases.Read(mayBeGround: false);
        if (thing is not { HasHead: true } || TryDescribe(host, thing) || thing.Kind == host.Kind)
        {
            return;
        }

        if (host.Kind == "statue")
        {
            // A statue of a horse is a horse of stone.
            thing.Material ??= thing.Colors.Count == 0 ? host.Material ?? "stone" : null;
            thing.Colors.AddRange(host.Colors);
            host.TakeLook(thing);
            return;
        }

        thing.Plural |= !thing.IsOne;
        _things.Add(thing);
        Relate(thing, Relation.With, host, null);
    }

    private void ReadRelation()
    {
        var tag = _reader.Next;
        var word = tag.Value(WordClass.Relation) ?? "inside";
        var isFirst = _last is null || _reader.Peek(-1).Kind == TokenKind.Stop || (IsJoint(_reader.Peek(-1)) && IsPronounBeforeThing());
        var isClosed = RelationWords.NeedsNoReference(tag.Word);
        _reader.At++;
        if (isClosed && !isFirst && _reader.Next.Is(WordClass.Of))
        {
            _reader.At++;
            isClosed = false;
        }

        if (_isPartLast && _host is not null && (IsPartReference(_host) || (isClosed && !StartsThing())))
        {
            SkipReference();
            return;
        }

        if (isFirst || isClosed)
        {
            ReadLeading(word, isFirst, isClosed);
            return;
        }

        var subject = _last!;
        if (TryReadPronoun() || !StartsThing())
        {
            // "with a tree behind it", "a lamp on top"
            if (Reference(subject) is { } reference)
            {
                Relate(subject, RelationWords.Parse(word), reference, Second(word, subject, reference));
            }

            return;
        }

        if (ReadReference() is not { } first)
        {
            return;
        }

        if (word is "joined" or "joinedto")
        {
            ReadJoined(word, subject, first);
            return;
        }

        Thing? second = null;
        if (word == "between" && first.Number < 2 && (_reader.Next.Is(WordClass.And) || _reader.Next.Is(WordClass.With)))
        {
            _reader.At++;
            second = ReadReference();
        }

        RelateRead(word, subject, first, second);
        _last = first == subject ? subject : first;
        if (word is "containing" or "supporting" or "surrounded" or "flanked")
        {
            _last = first;
        }
    }

    // "two towers connected by a bridge", "a house connected to a tower by a bridge"
    private void ReadJoined(string word, Thing subject, Thing first)
    {
        var link = first;
        Thing? second = null;
        if (word == "joined")
        {
            second = subject.Number > 1 ? null : _things.FindLast(thing => thing != subject && thing != link);
        }
        else if ((_reader.Next.Is(WordClass.By) || _reader.Next.Is(WordClass.With)) && _reader.IsNounAhead(1))
        {
            _reader.At++;
            second = first;
            link = ReadReference() ?? first;
        }

        if (link == second || (word == "joinedto" && second is null))
        {
            Relate(subject, Relation.Touching, first, null);
            _last = subject;
            return;
        }

        // A second one that is already placed by the first leaves its place.
        _relations.RemoveAll(edge => edge.Subject == link);
        Relate(link, Relation.Joined, subject, second);
        _last = link;
    }

    private static bool IsJoint(Tag tag) => tag.Kind == TokenKind.Comma || tag.Is(WordClass.And);

    // "…, behind it a tree": the thing after the pronoun is the one that is placed.
    private bool IsPronounBeforeThing() => _reader.Peek(1).Is(WordClass.Pronoun) && _reader.Peek(2).Is(WordClass.A) && _reader.IsNounAhead(2);

    // "On top of a blue cube is a red ball", "on the left a tree"
    private void ReadLeading(string word, bool isFirst, bool isClosed)
    {
        var previous = _last;
        if (isClosed)
        {
            if (StartsThing())
            {
                _pending = RelationWords.Parse(word);
                ReadThing();
            }
            else if (previous is not null && Reference(previous) is { } reference)
            {
                Relate(previous, RelationWords.Parse(word), reference, null);
            }
            else if (previous is not null)
            {
                _waiting = (previous, RelationWords.Parse(word));
            }

            return;
        }

        var first = !TryReadPronoun() && StartsThing() ? ReadReference() : previous;
        if (first is null)
        {
            return;
        }

        if (word == "between" && _reader.Next.Is(WordClass.And) && first.Number < 2)
        {
            _reader.At++;
            var second = ReadReference();
            SkipCommas();
            var middle = StartsThing() ? ReadReference() : null;
            if (middle is not null)
            {
                RelateRead(word, middle, first, second);
                _last = middle;
            }

            return;
        }

        SkipCommas();
        if (StartsThing() && ReadReference() is { } subject && subject != first)
        {
            RelateRead(word, subject, first, null);
            _last = subject;
        }
        else if (isFirst && previous is not null && previous != first)
        {
            RelateRead(word, previous, first, null);
        }
    }

    private void SkipCommas()
    {
        while (_reader.Next.Kind == TokenKind.Comma)
        {
            _reader.At++;
        }
    }

    private Thing? ReadReference()
    {
        // "on the roof of a house" is on the house; "on the roof" is on what has one.
        while (_reader.Next.Is(WordClass.The) || _reader.Next.Is(WordClass.Each))
        {
            if (!_reader.Peek(1).Is(WordClass.Part) || _reader.Peek(1).Is(WordClass.Object))
            {
                break;
            }

            var part = _reader.Peek(1).Value(WordClass.Part)!;
            _reader.At += 2;
            if (!_reader.Next.Is(WordClass.Of))
            {
                return _things.FindLast(thing => Kind(thing)?.Parts.Contains(part) == true) ?? _things.LastOrDefault();
            }

            _reader.At++;
        }

        if (TryReadPronoun())
        {
            return _last;
        }

        _phrases.Antecedent = _things.LastOrDefault();
        var read = _phrases.Read(mayBeGround: true);
        if (read is not { HasHead: true })
        {
            return null;
        }

        if (_phrases.IsDefinite && FindNamed(read) is { } named)
        {
            named.TakeDescription(read);
            return named;
        }

        Add(read);
        return read;
    }

    private bool TryReadPronoun()
    {
        if (!_reader.Next.Is(WordClass.Pronoun) || _reader.IsNounAhead())
        {
            return false;
        }

        _reader.At++;
        return true;
    }

    private bool StartsThing() => _reader.IsNounAhead()
        || _reader.Next.Is(WordClass.The) || _reader.Next.Is(WordClass.A) || _reader.Next.Is(WordClass.Each)
        || TagReader.IsColorLike(_reader.Next) || _reader.Next.Is(WordClass.Arrange)
        || (_reader.Next.IsUnknown && _reader.IsNounAhead(1));

    private bool IsPartReference(Thing host)
    {
        var ahead = 0;
        while (_reader.Peek(ahead) is var tag && (tag.Is(WordClass.The) || tag.Is(WordClass.Each) || tag.Is(WordClass.A) || tag.Is(WordClass.Of) || tag.Is(WordClass.Side)))
        {
            ahead++;
        }

        return _reader.Peek(ahead).Meanings.Any(meaning => meaning.Class == WordClass.Part && Kind(host)?.Parts.Contains(meaning.Value) == true);
    }

    private void SkipReference()
    {
        while (!_reader.IsAtEnd && _reader.Next is { Kind: TokenKind.Word } tag
            && !tag.Is(WordClass.And) && !tag.Is(WordClass.With) && !IsRelation(tag))
        {
            _reader.At++;
        }
    }

    // What a relation without a reference refers to: the host of "with", else what was named before.
    private Thing? Reference(Thing subject) =>
        _host is not null && _host != subject ? _host : _things.FindLast(thing => thing != subject && !IsPlacedBy(thing, subject));

    private Thing? Second(string word, Thing subject, Thing reference) =>
        word == "between" ? _things.FindLast(thing => thing != subject && thing != reference) : null;

    private void RelateRead(string word, Thing subject, Thing first, Thing? second)
    {
        if (word == "over" && subject.Shape == "dome" && !first.HasGround)
        {
            // What a dome is over is inside it.
            Relate(first, Relation.Inside, subject, second);
        }
        else if (RelationWords.IsPassive(word))
        {
            Relate(first, RelationWords.Parse(word), subject, second);
        }
        else
        {
            Relate(subject, RelationWords.Parse(word), first, second);
        }
    }

    private void Relate(Thing subject, Relation relation, Thing reference, Thing? second)
    {
        if (subject == reference)
        {
            return;
        }

        // The later word is the more exact one ("with a tree behind it"), unless it would make a circle.
        var known = _relations.FindIndex(edge => edge.Subject == subject);
        if (known >= 0 && _relations[known].Relation != Relation.With)
        {
            // A second place for the same thing moves the reference instead, if that is still free.
            if (!_relations.Exists(edge => edge.Subject == reference) && !IsPlacedBy(subject, reference) && RelationWords.Opposite(relation) is { } opposite)
            {
                _relations.Add(new SceneRelation(reference, opposite, subject, Gap: _distance));
            }

            return;
        }

        if (known >= 0)
        {
            _relations.RemoveAt(known);
        }

        if (_waiting is { } waiting && waiting.Subject != subject && waiting.Subject != reference)
        {
            // "a red cube on the left and a blue one on the right of a tree": both by the tree.
            _waiting = null;
            Relate(waiting.Subject, waiting.Relation, reference, null);
        }

        if (!IsPlacedBy(reference, subject) && (second is null || !IsPlacedBy(second, subject)))
        {
            _relations.Add(new SceneRelation(subject, relation, reference, second, _distance));
        }
    }

    private bool IsPlacedBy(Thing thing, Thing ancestor)
    {
        for (var steps = 0; steps <= MostThings; steps++)
        {
            if (thing == ancestor)
            {
                return true;
            }

            if (_relations.Find(edge => edge.Subject == thing) is not { } edge)
            {
                return false;
            }

            thing = edge.Reference;
        }

        return false;
    }

    // "the house" is the one already named, if it may be: nothing that was said of it contradicts.
    private Thing? FindNamed(Thing read) => _things.FindLast(thing =>
        thing.Kind == read.Kind && thing.Shape == read.Shape && (thing.Colors.Count == 0 || read.Colors.TrueForAll(thing.Colors.Contains))
        && (read.Material is null || thing.Material is null || read.Material == thing.Material));

    private Agents.Core.Scenes.Objects.ObjectKind? Kind(Thing thing) => thing.Kind is null ? null : _lexicon.FindKind(thing.Kind);
}
