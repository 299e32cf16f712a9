using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads things and settles which they are: new ones, ones named before, parts of their host or descriptions of it.</summary>
/// <param name="reader">The tags.</param>
/// <param name="phrases">Reads the words of one thing.</param>
/// <param name="parts">Reads parts.</param>
/// <param name="things">Takes the things.</param>
/// <param name="graph">Takes how they lie to each other.</param>
internal sealed class ThingReader(TagReader reader, NounPhraseReader phrases, PartReader parts, NamedThings things, RelationGraph graph)
{
    /// <summary>Gets or sets how the next thing is placed, when its relation came first; null when none did.</summary>
    public Relation? Pending { get; set; }

    /// <summary>Reads a thing where the next one may stand: a new one, one named before, or what describes its host.</summary>
    public void Read()
    {
        var host = things.Host;
        phrases.Antecedent = things.Newest;
        var thing = phrases.Read(mayBeGround: Pending is not null || things.Last is null || host is not null);
        if (thing is null)
        {
            return;
        }

        if (!thing.HasHead)
        {
            things.KeepNounless(thing);
            return;
        }

        if (phrases.IsDefinite && things.FindNamed(thing) is { } named)
        {
            named.TakeDescription(thing);
            things.Last = named;
            return;
        }

        if (host is not null && TryDescribe(host, thing))
        {
            return;
        }

        things.IsPartLast = false;
        things.Add(thing);
        if (Pending is { } relation && FindReference(thing) is { } reference)
        {
            graph.Relate(thing, relation, reference, null);
        }
        else if (host is not null && host != thing)
        {
            graph.Relate(thing, Relation.With, host, null);
        }

        Pending = null;
    }

    /// <summary>Reads what follows "with", or a comma or "and" of its list: a part of the host, or one more thing.</summary>
    public void ReadListItem()
    {
        if (things.Host is not null && parts.TryRead(things.Host, things.Kind(things.Host)))
        {
            things.IsPartLast = parts.WasPart;
            return;
        }

        if (reader.Next.Kind == TokenKind.Stop || TagReader.IsRelation(reader.Next) || reader.IsDistanceAt(0) || reader.Next.Is(WordClass.With) || reader.Next.Is(WordClass.Without))
        {
            return;
        }

        Read();
    }

    /// <summary>Reads what follows "of" behind a thing: "a field of flowers", "a bowl of fruit"; they go with it.</summary>
    public void ReadOf()
    {
        var host = things.Last!;
        var thing = phrases.Read(mayBeGround: false);
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
        things.AddAside(thing);
        graph.Relate(thing, Relation.With, host, null);
    }

    /// <summary>Reads what another thing is placed by; null when nothing was named.</summary>
    public Thing? ReadReference()
    {
        // "on the roof of a house" is on the house; "on the roof" is on what has one.
        while (reader.Next.Is(WordClass.The) || reader.Next.Is(WordClass.Each))
        {
            if (!reader.Peek(1).Is(WordClass.Part) || reader.Peek(1).Is(WordClass.Object))
            {
                break;
            }

            var part = reader.Peek(1).Value(WordClass.Part)!;
            reader.At += 2;
            if (!reader.Next.Is(WordClass.Of))
            {
                return things.All.LastOrDefault(thing => things.Kind(thing)?.Parts.Contains(part) == true) ?? things.Newest;
            }

            reader.At++;
        }

        if (TryReadPronoun())
        {
            return things.Last;
        }

        phrases.Antecedent = things.Newest;
        var read = phrases.Read(mayBeGround: true);
        if (read is not { HasHead: true })
        {
            return null;
        }

        if (phrases.IsDefinite && things.FindNamed(read) is { } named)
        {
            named.TakeDescription(read);
            return named;
        }

        things.Add(read);
        return read;
    }

    /// <summary>Reads "it" or "them" where no noun follows.</summary>
    public bool TryReadPronoun()
    {
        if (!reader.Next.Is(WordClass.Pronoun) || reader.IsNounAhead())
        {
            return false;
        }

        reader.At++;
        return true;
    }

    /// <summary>Tells whether a thing can begin here.</summary>
    public bool StartsThing() => reader.IsNounAhead()
        || reader.Next.Is(WordClass.The) || reader.Next.Is(WordClass.A) || reader.Next.Is(WordClass.Each)
        || TagReader.IsColorLike(reader.Next) || reader.Next.Is(WordClass.Arrange)
        || (reader.Next.IsUnknown && reader.IsNounAhead(1));

    /// <summary>Finds what a relation without a reference refers to: the host of "with", else what was named before; null when there is neither.</summary>
    public Thing? FindReference(Thing subject) =>
        things.Host is not null && things.Host != subject ? things.Host : things.All.LastOrDefault(thing => thing != subject && !graph.IsPlacedBy(thing, subject));

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
}
