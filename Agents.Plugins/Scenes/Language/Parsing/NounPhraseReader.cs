using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>
/// Reads one thing: what stands before its noun and the noun (<see cref="BeforeNounReader"/>), what follows (<see cref="AfterNounReader"/>),
/// and what the whole comes to (<see cref="NounPhrase.Complete"/>).
/// </summary>
/// <param name="reader">The tags.</param>
/// <param name="unknown">Takes the words that were not understood.</param>
/// <param name="findKind">Finds a kind of the library.</param>
internal sealed class NounPhraseReader(TagReader reader, UnknownWords unknown, Func<string, ObjectKind?> findKind)
{
    /// <summary>Gets whether the phrase began with "the" or the like.</summary>
    public bool IsDefinite { get; private set; }

    /// <summary>Gets or sets what "one" stands for.</summary>
    public Thing? Antecedent { get; set; }

    /// <summary>Reads a phrase. The result has no noun when the phrase had none; null when nothing was read.</summary>
    /// <param name="mayBeGround">Whether the phrase stands where ground may be named: "over water".</param>
    public Thing? Read(bool mayBeGround)
    {
        var phrase = new NounPhrase(Antecedent);
        var start = reader.At;
        var before = new BeforeNounReader(reader, phrase, unknown, findKind);
        var goesOn = true;
        while (goesOn)
        {
            goesOn = before.TryRead(mayBeGround);
        }

        if (phrase.Thing.HasHead)
        {
            var after = new AfterNounReader(reader, phrase, findKind);
            goesOn = true;
            while (goesOn)
            {
                goesOn = after.TryRead();
            }

            phrase.Complete();
        }

        IsDefinite = phrase.IsDefinite;
        return reader.At > start ? phrase.Thing : null;
    }
}
