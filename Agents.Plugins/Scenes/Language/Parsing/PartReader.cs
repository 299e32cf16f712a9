using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads the parts of a thing after "with" and "without": <c>a red roof</c>, <c>four towers</c>, <c>no windows</c>, <c>red and white stripes</c>.</summary>
internal sealed class PartReader(TagReader reader, Func<string, ObjectKind?> findKind)
{
    private const int Horizon = 10;

    /// <summary>Gets whether the item read last was a part, not a pattern of the whole.</summary>
    public bool WasPart { get; private set; }

    /// <summary>Reads one item of the list if it is a part or a pattern of the host.</summary>
    public bool TryRead(Thing host, ObjectKind? kind)
    {
        if (FindEnd(kind, out var part) is not { } end)
        {
            return false;
        }

        var described = new Thing();
        int? count = null;
        var isOne = false;
        for (; reader.At < end; reader.At++)
        {
            if (reader.Next.Kind == TokenKind.Number)
            {
                count = (int)Math.Clamp(reader.Next.Number, 0, 1000);
            }

            isOne |= reader.Next.Is(WordClass.A);
            AttributeReader.TryApply(reader.Next, described);
        }

        var tag = reader.Next;

        // Land has some of what is only named; "a hill with a tree" has one.
        count ??= isOne && !tag.Plural && kind?.Category == "terrain" && part is not null && findKind(part) is { Category: not "terrain" } ? 1 : null;
        reader.At++;
        WasPart = part is not null;
        if (part is null)
        {
            ApplyPattern(tag, described, host);
            return true;
        }

        ReadAfter(described);
        host.Parts.Add(new PartSetting { Part = part, Count = count, Type = described.Colors.Count > 0 ? described.Colors[0] : described.Material });
        return true;
    }

    /// <summary>Reads the list after "without".</summary>
    public void ReadOmitted(Thing host, ObjectKind? kind)
    {
        while (FindEnd(kind, out var part) is { } end)
        {
            reader.At = end + 1;
            if (part is not null)
            {
                host.Parts.Add(new PartSetting { Part = part, Count = 0 });
            }

            if (!(reader.Next.Is(WordClass.And) || reader.Next.Kind == TokenKind.Comma) || reader.Peek(1).Is(WordClass.With))
            {
                return;
            }

            reader.At++;
        }
    }

    // "stripes in red and white" or "red and white stripes"
    private void ApplyPattern(Tag tag, Thing described, Thing host)
    {
        AttributeReader.TryApply(tag, host);
        if (tag.Is(WordClass.Pattern, "gradient") && DetailReader.TryReadGradient(reader, host))
        {
            return;
        }

        ReadAfter(described);
        var colors = described.Colors.Count > 0 ? described.Colors : described.Material is { } material ? [material] : [];
        host.Colors.AddRange(colors.Where(color => !host.Colors.Contains(color)));
    }

    // "a roof made of glass", "un toit rouge"
    private void ReadAfter(Thing described)
    {
        while (true)
        {
            var ahead = reader.Next.Is(WordClass.In) || reader.Next.Is(WordClass.Of) ? 1 : 0;
            if (described.Colors.Count > 0 && reader.Next.Is(WordClass.And))
            {
                ahead = 1;
            }

            if (!TagReader.IsColorLike(reader.Peek(ahead)) || reader.IsNounAhead(ahead) || IsNounBehind(ahead))
            {
                return;
            }

            reader.At += ahead;
            AttributeReader.TryApply(reader.Next, described);
            reader.At++;
        }
    }

    // The colour belongs to the next item: "a door and red windows".
    private bool IsNounBehind(int ahead)
    {
        var next = reader.Peek(ahead + 1);
        return next.Is(WordClass.Part) || next.Is(WordClass.Pattern) || next.Is(WordClass.Object);
    }

    // Where the part's own word stands, if the item is one.
    private int? FindEnd(ObjectKind? kind, out string? part)
    {
        part = null;
        for (var ahead = 0; ahead < Horizon; ahead++)
        {
            var tag = reader.Peek(ahead);
            if (tag.Kind == TokenKind.Stop)
            {
                return null;
            }

            part = tag.Meanings.FirstOrDefault(meaning => meaning.Class == WordClass.Part && kind?.Parts.Contains(meaning.Value) == true)?.Value;
            part ??= tag.Is(WordClass.Pattern, "spots") && kind?.Parts.Contains("spot") == true ? "spot" : null;
            if (part is not null && !(TagReader.IsColorLike(tag) && reader.IsNounAhead(ahead + 1)) && !IsModifier(kind, ahead))
            {
                return reader.At + ahead;
            }

            part = null;
            if (tag.Is(WordClass.Pattern) && !TagReader.IsNoun(reader.Peek(ahead + 1)))
            {
                return reader.At + ahead;
            }

            var isBetweenColors = tag.Is(WordClass.And) && ahead > 0 && TagReader.IsColorLike(reader.Peek(ahead - 1)) && TagReader.IsColorLike(reader.Peek(ahead + 1));
            var continues = TagReader.IsAdjective(tag) || tag.Kind == TokenKind.Number || tag.IsUnknown || isBetweenColors || tag.Is(WordClass.A) || tag.Is(WordClass.Arrange, "scatter")
                || tag.Is(WordClass.The) || (tag.Is(WordClass.One) && ahead == 0);
            if (!continues)
            {
                return null;
            }
        }

        return null;
    }

    // "glass windows": a part's word that only describes the next one.
    private bool IsModifier(ObjectKind? kind, int ahead) =>
        reader.Peek(ahead + 1).Meanings.Any(meaning => meaning.Class == WordClass.Part && kind?.Parts.Contains(meaning.Value) == true)
        && !reader.Peek(ahead).Plural;
}
