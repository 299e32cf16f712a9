using System.Text;
using System.Text.Json;
using Agents.Core.Output;
using FsCheck;
using NUnit.Framework;

namespace Agents.Tests.Output;

/// <summary>Where a text is cut must never be seen in what comes out of it.</summary>
internal sealed class IncrementalJsonReaderCutTests
{
    private static readonly string[] s_documents =
    [
        """{"operations":[{"op":"box","size":[1,2,3]},{"op":"say","text":"}{][\"\\"}],"message":"done \u00e9 😀"}""",
        "\uFEFFHere is `it`:\n```json\n{\"message\":\"a\", \"operations\" : [ {\"a\":{\"b\":[1,{}]}} , 12 , \"x\\\"y\", [] ] }\n```\nHave fun {you}!",
        """{"program":{"name":"x","operations":[{"a":1},]},"operations":[{"b":2} {"c":3}]}""",
        """[{"a":1},{"a":1},true,null,-1.5e3]""",
        """{"operations":[{"a":1},{"b":[1}],"x":2}""",
        """{"operations":[{"a":1},{"b":"never en""",
        """{"op\u0065rations":[{"a":"\ud800"}],"operations":{"a":1},"":[[]]} trailing""",
        "Just words [and] {brackets}, no document ``",
        "\u00EF[{\"a\":1}]",
        "",
    ];

    [TestCaseSource(nameof(s_documents))]
    public void TryRead_CutAtEveryByteAndPair_SameAsWhole(string text)
    {
        var document = Readings.Utf8(text);
        var whole = Readings.Pieces(document, []);

        for (var first = 0; first <= document.Length; first++)
        {
            for (var second = first; second <= document.Length; second++)
            {
                Assert.That(Readings.Pieces(document, [first, second]), Is.EqualTo(whole), $"cut at {first} and {second}");
            }
        }

        Assert.That(Readings.Pieces(document, Readings.EveryByte(document)), Is.EqualTo(whole));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void TryRead_RandomDocument_SameItemsAsJsonDocumentHowEverCut(DoNotSize<int> seed)
    {
        var text = new RandomJson(seed.Item).Document();
        var document = Readings.Utf8(text);
        var random = new Random(seed.Item);
        using var parsed = JsonDocument.Parse(document);
        var array = parsed.RootElement;
        while (array.ValueKind == JsonValueKind.Object)
        {
            array = array.TryGetProperty("operations", out var inner) ? inner : array.GetProperty("program");
        }

        var whole = Readings.Pieces(document, []);

        Assert.That(Readings.Items(text), Is.EqualTo(array.EnumerateArray().Select(item => item.GetRawText())));
        Assert.That(Readings.Summary(text).Outcome, Is.EqualTo(JsonOutcome.Complete));
        Assert.That(Readings.Pieces(document, Readings.EveryByte(document)), Is.EqualTo(whole));
        for (var cut = 0; cut <= document.Length; cut++)
        {
            Assert.That(Readings.Pieces(document, [cut]), Is.EqualTo(whole), $"cut at {cut}");
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.That(Readings.Pieces(document, RandomCuts(random, document.Length)), Is.EqualTo(whole));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void TryRead_SpoiledDocument_NeverThrowsAndCutsDoNotMatter(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var document = Readings.Utf8(new RandomJson(seed.Item).Document());
        for (var i = random.Next(4); i >= 0 && document.Length > 0; i--)
        {
            document[random.Next(document.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:\\` "[random.Next(10)];
        }

        var whole = Readings.Pieces(document, []);

        Assert.That(Readings.Pieces(document, Readings.EveryByte(document)), Is.EqualTo(whole));
        Assert.That(Readings.Pieces(document, RandomCuts(random, document.Length)), Is.EqualTo(whole));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Encode_TextCutAnywhere_SameBytes(string text, DoNotSize<int> seed)
    {
        text = $"{text}😀é\uD800x😀\uDC00{text}\uD83D";
        var random = new Random(seed.Item);
        using var encoder = new Utf8ChunkEncoder();
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(random.Next(5), text.Length - at);
            bytes.AddRange(encoder.Encode(text.AsSpan(at, length)));
            at += length;
        }

        bytes.AddRange(encoder.Flush());

        Assert.That(bytes, Is.EqualTo(Encoding.UTF8.GetBytes(text)));
    }

    [Test]
    public void TryRead_EachByte_ItemComesAtItsLastByte()
    {
        var document = Readings.Utf8("""{"operations":[{"a":1}, {"b":"}"}]}""");
        using var reader = new IncrementalJsonReader(IncrementalJsonOptions.BuildProgram);
        var at = new List<int>();
        for (var i = 0; i < document.Length; i++)
        {
            ReadOnlySpan<byte> chunk = document.AsSpan(i, 1);
            if (reader.TryRead(ref chunk, out _))
            {
                at.Add(i);
            }
        }

        Assert.That(at, Is.EqualTo([21, 32]));
    }

    private static List<int> RandomCuts(Random random, int length) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(length + 1)).Order()];
}
