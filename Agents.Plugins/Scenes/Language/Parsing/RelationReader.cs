using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads how things lie to each other: <c>on a table</c>, <c>between two trees</c>, <c>on the left a house</c>, <c>connected by a bridge</c>.</summary>
/// <param name="reader">The tags.</param>
/// <param name="thingReader">Reads the things on both sides of the relation.</param>
/// <param name="things">What was named so far.</param>
/// <param name="graph">Takes the relations.</param>
internal sealed class RelationReader(TagReader reader, ThingReader thingReader, NamedThings things, RelationGraph graph)
{
    /// <summary>Reads a relation and the things it needs, from its word on.</summary>
    public void Read()
    {
        var tag = reader.Next;
        var word = tag.Value(WordClass.Relation) ?? "inside";
        var isFirst = things.Last is null || reader.Peek(-1).Kind == TokenKind.Stop || (IsJoint(reader.Peek(-1)) && IsPronounBeforeThing());
        var isClosed = RelationWords.NeedsNoReference(tag.Word);
        reader.At++;
        if (isClosed && !isFirst && reader.Next.Is(WordClass.Of))
        {
            reader.At++;
            isClosed = false;
        }

        if (things.IsPartLast && things.Host is not null && (IsPartReference(things.Host) || (isClosed && !thingReader.StartsThing())))
        {
            SkipReference();
            return;
        }

        if (isClosed)
        {
            ReadClosed(word);
        }
        else if (isFirst)
        {
            ReadLeading(word);
        }
        else
        {
            ReadFollowing(word, things.Last!);
        }
    }

    private void ReadFollowing(string word, Thing subject)
    {
        if (thingReader.TryReadPronoun() || !thingReader.StartsThing())
        {
            // "with a tree behind it", "a lamp on top"
            if (thingReader.FindReference(subject) is { } reference)
            {
                graph.Relate(subject, RelationWords.Parse(word), reference, Second(word, subject, reference));
            }

            return;
        }

        if (thingReader.ReadReference() is not { } first)
        {
            return;
        }

        if (word is "joined" or "joinedto")
        {
            ReadJoined(word, subject, first);
            return;
        }

        Thing? second = null;
        if (word == "between" && first.Number < 2 && (reader.Next.Is(WordClass.And) || reader.Next.Is(WordClass.With)))
        {
            reader.At++;
            second = thingReader.ReadReference();
        }

        graph.Relate(word, subject, first, second);
        things.Last = first;
    }

    // "on the left a tree", "a lamp on top": the words need no reference.
    private void ReadClosed(string word)
    {
        var previous = things.Last;
        if (thingReader.StartsThing())
        {
            thingReader.Pending = RelationWords.Parse(word);
            thingReader.Read();
        }
        else if (previous is not null && thingReader.FindReference(previous) is { } reference)
        {
            graph.Relate(previous, RelationWords.Parse(word), reference, null);
        }
        else if (previous is not null)
        {
            graph.Wait(previous, RelationWords.Parse(word));
        }
    }

    // "On top of a blue cube is a red ball", "behind it a tree"
    private void ReadLeading(string word)
    {
        var previous = things.Last;
        var first = !thingReader.TryReadPronoun() && thingReader.StartsThing() ? thingReader.ReadReference() : previous;
        if (first is null)
        {
            return;
        }

        if (word == "between" && reader.Next.Is(WordClass.And) && first.Number < 2)
        {
            reader.At++;
            var second = thingReader.ReadReference();
            SkipCommas();
            var middle = thingReader.StartsThing() ? thingReader.ReadReference() : null;
            if (middle is not null)
            {
                graph.Relate(word, middle, first, second);
                things.Last = middle;
            }

            return;
        }

        SkipCommas();
        if (thingReader.StartsThing() && thingReader.ReadReference() is { } subject && subject != first)
        {
            graph.Relate(word, subject, first, null);
            things.Last = subject;
        }
        else if (previous is not null && previous != first)
        {
            graph.Relate(word, previous, first, null);
        }
    }

    // "two towers connected by a bridge", "a house connected to a tower by a bridge"
    private void ReadJoined(string word, Thing subject, Thing first)
    {
        var link = first;
        Thing? second = null;
        if (word == "joined")
        {
            second = subject.Number > 1 ? null : things.All.LastOrDefault(thing => thing != subject && thing != link);
        }
        else if ((reader.Next.Is(WordClass.By) || reader.Next.Is(WordClass.With)) && reader.IsNounAhead(1))
        {
            reader.At++;
            second = first;
            link = thingReader.ReadReference() ?? first;
        }

        if (link == second || (word == "joinedto" && second is null))
        {
            graph.Relate(subject, Relation.Touching, first, null);
            things.Last = subject;
            return;
        }

        // A second one that is already placed by the first leaves its place.
        graph.Free(link);
        graph.Relate(link, Relation.Joined, subject, second);
        things.Last = link;
    }

    private static bool IsJoint(Tag tag) => tag.Kind == TokenKind.Comma || tag.Is(WordClass.And);

    // "…, behind it a tree": the thing after the pronoun is the one that is placed.
    private bool IsPronounBeforeThing() => reader.Peek(1).Is(WordClass.Pronoun) && reader.Peek(2).Is(WordClass.A) && reader.IsNounAhead(2);

    private bool IsPartReference(Thing host)
    {
        var ahead = 0;
        while (reader.Peek(ahead) is var tag && (tag.Is(WordClass.The) || tag.Is(WordClass.Each) || tag.Is(WordClass.A) || tag.Is(WordClass.Of) || tag.Is(WordClass.Side)))
        {
            ahead++;
        }

        return reader.Peek(ahead).Meanings.Any(meaning => meaning.Class == WordClass.Part && things.Kind(host)?.Parts.Contains(meaning.Value) == true);
    }

    private void SkipReference()
    {
        while (!reader.IsAtEnd && reader.Next is { Kind: TokenKind.Word } tag
            && !tag.Is(WordClass.And) && !tag.Is(WordClass.With) && !TagReader.IsRelation(tag))
        {
            reader.At++;
        }
    }

    private void SkipCommas()
    {
        while (reader.Next.Kind == TokenKind.Comma)
        {
            reader.At++;
        }
    }

    private Thing? Second(string word, Thing subject, Thing reference) =>
        word == "between" ? things.All.LastOrDefault(thing => thing != subject && thing != reference) : null;
}
