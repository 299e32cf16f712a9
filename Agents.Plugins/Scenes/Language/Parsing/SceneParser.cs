using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>
/// Reads the tags of a prompt into things and relations, from left to right, each tag once: finds out what follows and hands it to the
/// reader for it.
/// </summary>
internal sealed class SceneParser
{
    private const int LargestDistance = 1000;

    private readonly TagReader _reader;
    private readonly UnknownWords _unknown = new();
    private readonly RelationGraph _graph = new();
    private readonly NamedThings _things;
    private readonly PartReader _parts;
    private readonly ThingReader _thingReader;
    private readonly RelationReader _relationReader;

    private SceneParser(IReadOnlyList<Tag> tags, Lexicon lexicon)
    {
        _reader = new TagReader(tags);
        _things = new NamedThings(lexicon);
        _parts = new PartReader(_reader, lexicon.FindKind);
        var phrases = new NounPhraseReader(_reader, _unknown, lexicon.FindKind);
        _thingReader = new ThingReader(_reader, phrases, _parts, _things, _graph);
        _relationReader = new RelationReader(_reader, _thingReader, _things, _graph);
    }

    /// <summary>Reads all tags.</summary>
    public static SceneRequest Parse(IReadOnlyList<Tag> tags, Lexicon lexicon)
    {
        var parser = new SceneParser(tags, lexicon);
        while (!parser._reader.IsAtEnd && parser._things.All.Count < NamedThings.Most)
        {
            var before = parser._reader.At;
            parser.Step();
            if (parser._reader.At == before)
            {
                parser.Skip();
            }
        }

        parser._things.CompleteNounless(null);
        return new SceneRequest(parser._things.All, parser._graph.Relations, parser._unknown.Words);
    }

    private void Step()
    {
        var tag = _reader.Next;
        if (tag.Kind == TokenKind.Stop)
        {
            _things.CompleteNounless(null);
            _things.Host = null;
            _things.IsPartLast = false;
            _reader.At++;
        }
        else if (tag.Kind == TokenKind.Comma || tag.Is(WordClass.And))
        {
            _reader.At++;
            if (!IsForAll())
            {
                _thingReader.ReadListItem();
            }
        }
        else if (!TryReadProperty(tag))
        {
            ReadOn(tag);
        }
    }

    // What was named before gets a look or a size.
    private bool TryReadProperty(Tag tag)
    {
        if (tag.Is(WordClass.The) && (_things.Host ?? _things.Last) is { } host && IsOwnPart(host) && _parts.TryRead(host, _things.Kind(host)))
        {
            _things.IsPartLast = true;
            return true;
        }

        if (_things.Last?.RelativeSize is not null && (tag.Is(WordClass.Of) || tag.Is(WordClass.Than)))
        {
            ReadCompared();
            return true;
        }

        if (IsForAll())
        {
            _reader.At++;
            ReadForAll();
            return true;
        }

        return false;
    }

    // What belongs to the thing before, where it is, or the next thing.
    private void ReadOn(Tag tag)
    {
        if (_reader.IsDistanceAt(0))
        {
            _graph.Gap = (int)Math.Clamp(tag.Number, 0, LargestDistance);
            _reader.At += _reader.Peek(1).Is(WordClass.Unit) ? 2 : 1;
            _relationReader.Read();
            _graph.Gap = null;
        }
        else if (tag.Is(WordClass.With) && _things.Last is { } host)
        {
            _reader.At++;
            _things.Host = host;
            if (host.Shape is null or "wall" || !DetailReader.TryReadWalls(_reader, host))
            {
                _thingReader.ReadListItem();
            }
        }
        else if (tag.Is(WordClass.Without) && (_things.Host ?? _things.Last) is { } owner)
        {
            _reader.At++;
            _parts.ReadOmitted(owner, _things.Kind(owner));
        }
        else if (tag.Is(WordClass.Of) && _things.Last is not null && _reader.IsNounAhead(1))
        {
            _reader.At++;
            _thingReader.ReadOf();
        }
        else if (TagReader.IsRelation(tag) || IsInSomething())
        {
            _relationReader.Read();
        }
        else
        {
            _thingReader.Read();
        }
    }

    // "The roof is red."
    private bool IsOwnPart(Thing host) => _reader.Peek(1).Is(WordClass.Part) && !_reader.Peek(1).Is(WordClass.Side)
        && _things.Kind(host)?.Parts.Contains(_reader.Peek(1).Value(WordClass.Part)!) == true && TagReader.IsColorLike(_reader.Peek(2)) && !_reader.IsNounAhead(2);

    // "twice as tall as the red cube", "half the size of a tree"
    private void ReadCompared()
    {
        var subject = _things.Last!;
        _reader.At++;
        if (_thingReader.StartsThing() && _thingReader.ReadReference() is { } other && other != subject)
        {
            subject.RelativeSize = (other, subject.RelativeSize!.Value.Measure, subject.RelativeSize.Value.Factor);
            _graph.Relate(subject, Relation.With, other, null);
            _things.Last = subject;
        }
    }

    private bool IsForAll() => _reader.Next.Is(WordClass.Each) && TagReader.IsColorLike(_reader.Peek(1)) && !_reader.IsNounAhead(1) && _things.All.Count > 0;

    // "…, all purple": for everything so far that has no colour of its own.
    private void ReadForAll()
    {
        var all = new Thing();
        while (AttributeReader.TryApply(_reader.Next, all))
        {
            _reader.At++;
        }

        foreach (var thing in _things.All.Where(thing => thing.Colors.Count == 0 && thing.Material is null))
        {
            thing.Colors.AddRange(all.Colors);
            thing.Material = all.Material;
        }
    }

    // "in a bowl" is inside of it; "in red", "in a row" and "in a 3x3 grid" say how.
    private bool IsInSomething() => _reader.Next.Is(WordClass.In) && _things.Last is not null
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
}
