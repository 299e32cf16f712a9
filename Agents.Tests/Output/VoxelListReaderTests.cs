using System.Text.Json;
using Agents.Core.Output;
using Agents.Core.Scenes;
using FsCheck;
using NUnit.Framework;

namespace Agents.Tests.Output;

internal sealed class VoxelListReaderTests
{
    private static readonly string[] s_documents =
    [
        """{"scene":{"voxels":[{"x":1,"y":0,"z":-3,"type":4},{"type":"red","z":3.0,"y":2,"x":-12e1}]},"message":"ok"}""",
        """[{"x":1,"y":2,"z":3,"type":4,"note":{"a":["}",1]},"t":null},{"x":1,"y":2,"z":3,"type":4,},{"x":1.5,"y":{"a":"}"},"z":3}]""",
        """{"message":"m","voxels":[{"x":NaN,"y":2,"z":3,"type":4},7,"x",[1,2],{"x":1,"y":2,"z":3,"type":"gr\u00fcn"},{"x":1,"y":2,"z":3,"type":"pink"}]}""",
        "Here:\n```json\n[{\"\\u0078\":1,\"y\":2,\"z\":3,\"type\":4} {\"x\":1,\"y\":2 \"z\":3,\"type\":4},{\"x\":99999,\"y\":-,\"z\":1,\"type\":0}]\n```",
        """{"voxels":[{"x":1,"y":2,"z":3,"type":4},{"x":1,"y":2""",
        """{"voxels":[{"x":1,"y":2,"z":3,"type":4},{"x":1,"y":[2}]}""",
    ];

    [TestCaseSource(nameof(s_documents))]
    public void Read_CutAtEveryByteAndPair_SameAsWhole(string text)
    {
        var document = Readings.Utf8(text);
        var whole = Readings.VoxelLog(document, []);

        for (var first = 0; first <= document.Length; first++)
        {
            for (var second = first; second <= document.Length; second++)
            {
                Assert.That(Readings.VoxelLog(document, [first, second]), Is.EqualTo(whole), $"cut at {first} and {second}");
            }
        }

        Assert.That(Readings.VoxelLog(document, Readings.EveryByte(document), room: 1), Is.EqualTo(whole));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Read_RandomList_SameAsJsonDocumentHowEverCut(DoNotSize<int> seed)
    {
        var document = Readings.Utf8(RandomList(seed.Item));
        using var parsed = JsonDocument.Parse(document);
        var expected = parsed.RootElement.GetProperty("voxels").EnumerateArray().Select(ToVoxel).Where(voxel => voxel is not null).Select(voxel => voxel!.Value.ToString());

        var whole = Readings.VoxelLog(document, []);

        Assert.That(whole.SkipLast(1), Is.EqualTo(expected));
        Assert.That(Readings.VoxelLog(document, Readings.EveryByte(document)), Is.EqualTo(whole));
        for (var cut = 0; cut <= document.Length; cut++)
        {
            Assert.That(Readings.VoxelLog(document, [cut]), Is.EqualTo(whole), $"cut at {cut}");
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Read_SpoiledList_NeverThrowsAndCutsDoNotMatter(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var document = Readings.Utf8(RandomList(seed.Item));
        for (var i = random.Next(4); i >= 0; i--)
        {
            document[random.Next(document.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:\\-. "[random.Next(11)];
        }

        Assert.That(Readings.VoxelLog(document, Readings.EveryByte(document)), Is.EqualTo(Readings.VoxelLog(document, [])));
    }

    [TestCase("""{"x":3.0,"y":30e-1,"z":0.3E+1,"type":4}""")]
    [TestCase("""{"type":4,"x":3,"y":3,"z":3,"color":"}","more":[{"x":9}]}""")]
    [TestCase("""{"x":1,"x":3,"y":3.000000000000000000000000,"z":3,"type":4}""")]
    public void Read_OtherSpellings_SameVoxel(string voxel) =>
        Assert.That(Readings.Voxels($"[{voxel}]").Voxels, Is.EqualTo([new Voxel(3, 3, 3, 4)]));

    [TestCase("""{"x":1.5,"y":2,"z":3,"type":4}""", JsonProblemKind.NotAnInteger)]
    [TestCase("""{"x":3.00000000000000000000001,"y":2,"z":3,"type":4}""", JsonProblemKind.NotAnInteger)]
    [TestCase("""{"x":NaN,"y":2,"z":3,"type":4}""", JsonProblemKind.NotAnInteger)]
    [TestCase("""{"x":"1","y":2,"z":3,"type":4}""", JsonProblemKind.NotAnInteger)]
    [TestCase("""{"x":{"y":[1]},"y":2,"z":3,"type":4}""", JsonProblemKind.NotAnInteger)]
    [TestCase("""{"x":-,"y":2,"z":3,"type":4}""", JsonProblemKind.Malformed)]
    [TestCase("""{"x":1 2,"y":2,"z":3,"type":4}""", JsonProblemKind.Malformed)]
    [TestCase("""{x:1,"y":2,"z":3,"type":4}""", JsonProblemKind.Malformed)]
    [TestCase("""{"x":32768,"y":2,"z":3,"type":4}""", JsonProblemKind.OutOfRange)]
    [TestCase("""{"x":1e99999999999,"y":2,"z":3,"type":4}""", JsonProblemKind.OutOfRange)]
    [TestCase("""{"x":99999999999999999999999999,"y":2,"z":3,"type":4}""", JsonProblemKind.OutOfRange)]
    [TestCase("""{"x":1,"y":2,"z":3,"type":0}""", JsonProblemKind.OutOfRange)]
    [TestCase("""{"x":1,"y":2,"z":3,"type":256}""", JsonProblemKind.OutOfRange)]
    [TestCase("""{"x":1,"y":2,"type":4}""", JsonProblemKind.MissingMember)]
    [TestCase("{}", JsonProblemKind.MissingMember)]
    [TestCase("[1,2,3,4]", JsonProblemKind.NotAnObject)]
    [TestCase("null", JsonProblemKind.NotAnObject)]
    [TestCase("""{"x":1,"y":2,"z":3,"type":"pink"}""", JsonProblemKind.UnknownType)]
    public void Read_EntryThatIsNoVoxel_ReportedAndRestGoesOn(string entry, JsonProblemKind kind)
    {
        const string good = """{"x":1,"y":2,"z":3,"type":4}""";

        var (voxels, summary) = Readings.Voxels($$"""{"voxels":[{{good}},{{entry}},{{good}}]}""");

        Assert.That(voxels, Is.EqualTo([new Voxel(1, 2, 3, 4), new Voxel(1, 2, 3, 4)]));
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Complete));
        Assert.That(summary.Problems.Select(problem => (problem.Kind, problem.Path, problem.Index)), Is.EqualTo([(kind, "voxels", 1)]));
    }

    [Test]
    public void Read_UnknownTypeName_NamedInTheProblem()
    {
        var (_, summary) = Readings.Voxels("""[{"x":1,"y":2,"z":3,"type":"p\u0069nk"}]""");

        Assert.That(summary.Problems[0].Detail, Is.EqualTo("pink"));
    }

    [Test]
    public void Complete_TruncatedInVoxel_FinishedKept()
    {
        const string text = """{"scene":{"voxels":[{"x":1,"y":2,"z":3,"type":4},{"x":1,"y":2""";

        var (voxels, summary) = Readings.Voxels(text);

        Assert.That(voxels, Has.Count.EqualTo(1));
        Assert.That(summary.Problems, Is.EqualTo([new JsonProblem(JsonProblemKind.Truncated, text.Length, "scene.voxels", 1)]));
    }

    [Test]
    public void Read_LongList_AllocatesNothingForAVoxel()
    {
        var document = Readings.Utf8($"[{string.Join(',', Enumerable.Repeat("""{"x":1,"y":2,"z":3,"type":"red"}""", 10_000))}]");
        using var reader = new VoxelListReader(_ => 1);
        var buffer = new Voxel[64];
        Consume(reader, document.AsSpan(0, 100), buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Consume(reader, document.AsSpan(100), buffer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(count, Is.GreaterThan(9_990));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Read_NoRoom_Throws()
    {
        using var reader = new VoxelListReader();

        Assert.That(
            () =>
            {
                ReadOnlySpan<byte> chunk = "[]"u8;
                return reader.Read(ref chunk, []);
            },
            Throws.ArgumentException);
    }

    private static int Consume(VoxelListReader reader, ReadOnlySpan<byte> chunk, Voxel[] buffer)
    {
        var count = 0;
        while (reader.Read(ref chunk, buffer) is var read and > 0)
        {
            count += read;
        }

        return count;
    }

    private static string RandomList(int seed)
    {
        var random = new Random(seed);
        var json = new RandomJson(seed);
        var entries = new List<string>();
        for (var i = random.Next(8); i > 0; i--)
        {
            string[] members =
            [
                $"\"x\"{json.Space()}:{Number(random)}", $"\"y\":{json.Space()}{Number(random)}", $"\"z\":{Number(random)}{json.Space()}",
                $"\"type\":{random.Next(1, 40)}", $"\"k\":{json.Value(2)}",
            ];
            random.Shuffle(members);
            entries.Add($"{{{string.Join($"{json.Space()},{json.Space()}", members)}}}");
        }

        return $"{{\"voxels\":[{string.Join(',', entries)}]}}";
    }

    private static string Number(Random random) => random.Next(6) switch
    {
        0 => $"{random.Next(-500, 500)}.0",
        1 => $"{random.Next(-20, 20)}.5",
        2 => $"{random.Next(-20, 20)}e{random.Next(4)}",
        3 => $"{random.Next(-60_000, 60_000)}",
        _ => $"{random.Next(-50, 50)}",
    };

    private static Voxel? ToVoxel(JsonElement entry)
    {
        var cell = new[] { "x", "y", "z" }.Select(name => entry.GetProperty(name).GetDouble()).ToList();
        return cell.TrueForAll(value => double.IsInteger(value) && Math.Abs(value + 0.5) < 32_768)
            ? new Voxel((short)cell[0], (short)cell[1], (short)cell[2], entry.GetProperty("type").GetByte())
            : null;
    }
}
