using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>The things a text has named so far, which of them it speaks of, and descriptions that still wait for their noun.</summary>
internal sealed class NamedThings(Lexicon lexicon)
{
    /// <summary>How many things are read; more is no description. Counts ("200 trees") are not limited by it.</summary>
    public const int Most = 60;

    private const int MostNounless = 8;

    private readonly List<Thing> _things = [];
    private readonly List<Thing> _nounless = [];
    private Thing? _loose;
    private bool _isDescribed;

    /// <summary>Gets the things, in the order they were named.</summary>
    public IReadOnlyList<Thing> All => _things;

    /// <summary>Gets the thing that was named last, which "one" stands for; null before the first.</summary>
    public Thing? Newest => _things.LastOrDefault();

    /// <summary>Gets or sets the thing that was spoken of last; null before the first.</summary>
    public Thing? Last { get; set; }

    /// <summary>Gets or sets the thing whose parts and company are listed after "with"; null outside of such a list.</summary>
    public Thing? Host { get; set; }

    /// <summary>Gets or sets whether the last item of the list was a part of the host.</summary>
    public bool IsPartLast { get; set; }

    /// <summary>The library's kind of a thing; null for a primitive.</summary>
    public ObjectKind? Kind(Thing thing) => thing.Kind is null ? null : lexicon.FindKind(thing.Kind);

    /// <summary>Adds a thing that is spoken of from now on.</summary>
    public void Add(Thing thing)
    {
        if (_loose is not null)
        {
            thing.TakeDescription(_loose);
            _loose = null;
        }

        _isDescribed = false;
        CompleteNounless(thing);
        _things.Add(thing);
        Last = thing;
    }

    /// <summary>Adds a thing that only goes with the one that is spoken of.</summary>
    public void AddAside(Thing thing) => _things.Add(thing);

    /// <summary>Keeps a description without a noun: "red and a blue cube" waits for its noun; "…, red" describes what was named last.</summary>
    public void KeepNounless(Thing thing)
    {
        // "Its height is 6", or a size after the parts of a list: of what was named last.
        if (Last is not null && thing.Count is null && _nounless.Count == 0)
        {
            Last.TakeDescription(thing);
        }
        else if (_things.Count == 0 && thing is { Count: null } && HasSize(thing))
        {
            // "width 5, height 3, red box": sizes before the noun.
            (_loose ??= new Thing()).TakeDescription(thing);
        }

        if (thing.Colors.Count == 0 && thing.Material is null && (thing.Count is null || thing.Scale is null))
        {
            return;
        }

        if (Last is not null && thing.Count is null && _nounless.Count == 0 && !IsPartLast && (Last.Colors.Count == 0 || _isDescribed))
        {
            _isDescribed = true;
            Last.Colors.AddRange(thing.Colors);
            Last.Material ??= thing.Material;
        }
        else if (_nounless.Count < MostNounless)
        {
            _nounless.Add(thing);
        }
    }

    /// <summary>Settles what waits for its noun.</summary>
    /// <param name="head">The thing with the noun; null at the end of a sentence, when none came.</param>
    public void CompleteNounless(Thing? head)
    {
        // "three cubes: red, green and blue": colours for each, and no noun of their own.
        if (head is null && Last is not null)
        {
            foreach (var thing in _nounless.Where(_ => Last.Number > 1))
            {
                Last.Colors.AddRange(thing.Colors);
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

    /// <summary>Finds what "the house" means: the one named before, if nothing that was said of it contradicts; null when there is none.</summary>
    public Thing? FindNamed(Thing read) => _things.FindLast(thing =>
        thing.Kind == read.Kind && thing.Shape == read.Shape && (thing.Colors.Count == 0 || read.Colors.TrueForAll(thing.Colors.Contains))
        && (read.Material is null || thing.Material is null || read.Material == thing.Material));

    private static bool HasSize(Thing thing) => thing.Measures.Count > 0 || thing.Sizes is not null;
}
