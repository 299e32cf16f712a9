using Agents.Core.Output;
using NUnit.Framework;

namespace Agents.Tests.Output;

internal sealed class IncrementalJsonReaderTests
{
    [TestCase("""{"operations":[{"a":1}]}""", JsonNotes.None)]
    [TestCase("""  [{"a":1}]  """, JsonNotes.None)]
    [TestCase("\uFEFF[{\"a\":1}]", JsonNotes.ByteOrderMark)]
    [TestCase("```json\n[{\"a\":1}]\n```", JsonNotes.CodeFence)]
    [TestCase("Sure [1], a {thing}: [{\"a\":1}]", JsonNotes.LeadingText)]
    [TestCase("[{\"a\":1}] Enjoy {\"operations\":[{}]}", JsonNotes.TrailingText)]
    [TestCase("Here:\n```json\n{\"operations\":[{\"a\":1}]}\n```\nBye", JsonNotes.LeadingText | JsonNotes.CodeFence | JsonNotes.TrailingText)]
    [TestCase("""{"operations":[{"a":1},],}""", JsonNotes.TrailingComma)]
    [TestCase("""{"message":"x" "operations":[{"a":1}]}""", JsonNotes.MissingComma)]
    public void Complete_TextAroundDocument_NotedAndItemFound(string text, JsonNotes notes)
    {
        var summary = Readings.Summary(text);

        Assert.That(Readings.Items(text), Is.EqualTo(["{\"a\":1}"]));
        Assert.That(summary.Notes, Is.EqualTo(notes));
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Complete));
        Assert.That(summary.ProblemCount, Is.Zero);
    }

    [Test]
    public void TryRead_MembersBesideItems_HandedOutWithTheirPaths()
    {
        var members = Readings.Members("""{"message":"hi","program":{"seed":7,"operations":[{}],"offset":{"x":[1]}},"operations":null}""");

        Assert.That(members, Is.EqualTo(["message=\"hi\"", "program.seed=7", "program.offset={\"x\":[1]}", "operations=null"]));
    }

    [Test]
    public void GetString_EscapesAndLoneSurrogates_DecodedWithoutThrowing()
    {
        using var reader = new IncrementalJsonReader(IncrementalJsonOptions.BuildProgram);
        ReadOnlySpan<byte> chunk = [.. "{\"m\":\"\\u00e9\\ud83d\\ude00\\ud800\\n\\q\\u12"u8, 0xFF, .. "\"}"u8];

        Assert.That(reader.TryRead(ref chunk, out var piece), Is.True);
        Assert.That(piece.IsMember("m"u8), Is.True);
        Assert.That(piece.GetString(), Is.EqualTo("é😀\uFFFD\n\\q\\u12\uFFFD"));
    }

    [Test]
    public void Complete_TruncatedInItem_FinishedKeptAndPlaceNamed()
    {
        const string text = """{"operations":[{"a":1},{"b":2},{"c":""";

        var summary = Readings.Summary(text);

        Assert.That(Readings.Items(text), Is.EqualTo(["{\"a\":1}", "{\"b\":2}"]));
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Truncated));
        Assert.That(summary.FinishedBytes, Is.EqualTo(30));
        Assert.That(summary.Problems, Is.EqualTo([new JsonProblem(JsonProblemKind.Truncated, text.Length, "operations", 2)]));
    }

    [TestCase("""{"operations":[{"a":1},{"b":[1}]}""", 30)]
    [TestCase("""{"operations":[{"a":1}}""", 22)]
    [TestCase("""{"operations":[{"a":1},,]}""", 23)]
    [TestCase("""{"operations":[{"a":1}],5}""", 24)]
    public void Complete_StructureBroken_FinishedKeptAndByteNamed(string text, int offset)
    {
        var summary = Readings.Summary(text);

        Assert.That(Readings.Items(text), Is.EqualTo(["{\"a\":1}"]));
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Malformed));
        Assert.That(summary.Problems.Select(problem => (problem.Kind, problem.Offset)), Is.EqualTo([(JsonProblemKind.Malformed, (long)offset)]));
    }

    [TestCase("")]
    [TestCase("I cannot do that.")]
    [TestCase("```\nnothing\n```")]
    public void Complete_NoJson_SaysSo(string text) =>
        Assert.That(Readings.Summary(text).Outcome, Is.EqualTo(JsonOutcome.NoDocument));

    [Test]
    public void TryRead_HugeItem_LeftOutAndRestGoesOn()
    {
        var options = IncrementalJsonOptions.BuildProgram with { MaxItemBytes = 64 };
        var text = $$"""{"operations":[{"a":1},{"b":"{{new string('x', 100)}}"},{"c":3}],"message":"{{new string('y', 80)}}"}""";
        var document = Readings.Utf8(text);

        var summary = Readings.Summary(text, options);

        Assert.That(Readings.Items(text, options), Is.EqualTo(["{\"a\":1}", "{\"c\":3}"]));
        Assert.That(Readings.Members(text, options), Is.Empty);
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Complete));
        Assert.That(summary.Problems.Select(problem => (problem.Kind, problem.Path, problem.Index)), Is.EqualTo([
            (JsonProblemKind.TooLarge, "operations", 1), (JsonProblemKind.TooLarge, "message", -1)]));
        Assert.That(Readings.Pieces(document, Readings.EveryByte(document), options), Is.EqualTo(Readings.Pieces(document, [], options)));
    }

    [TestCase(62, 1)]
    [TestCase(63, 0)]
    [TestCase(10_000, 0)]
    public void TryRead_DeepItem_LeftOutBeyondSixtyFourLevels(int depth, int items)
    {
        // The root object and the array of operations are two of the 64.
        var text = $$"""{"operations":[{{new string('[', depth)}}{{new string(']', depth)}},{"c":3}]}""";

        var summary = Readings.Summary(text);

        Assert.That(Readings.Items(text), Has.Count.EqualTo(items + 1));
        Assert.That(summary.Outcome, Is.EqualTo(JsonOutcome.Complete));
        Assert.That(summary.Problems.Select(problem => problem.Kind), Is.EqualTo(Enumerable.Repeat(JsonProblemKind.TooDeep, 1 - items)));
    }

    [Test]
    public void TryRead_NameBeyondItsLimit_MemberLeftOut()
    {
        var text = $$"""{"{{new string('n', 300)}}":1,"operations":[{}]}""";

        Assert.That(Readings.Members(text), Is.Empty);
        Assert.That(Readings.Summary(text).Problems.Select(problem => problem.Kind), Is.EqualTo([JsonProblemKind.NameTooLong]));
    }

    [Test]
    public void TryRead_RootArrayNotAsked_Problem()
    {
        var options = new IncrementalJsonOptions { ItemPaths = ["operations"] };

        Assert.That(Readings.Summary("[{}]", options).Problems.Select(problem => problem.Kind), Is.EqualTo([JsonProblemKind.UnexpectedRoot]));
    }

    [Test]
    public void Outcome_LastBracketRead_CompleteBeforeTheTextEnds()
    {
        using var reader = new IncrementalJsonReader(IncrementalJsonOptions.BuildProgram);
        ReadOnlySpan<byte> chunk = "{\"operations\":[]}"u8;

        Assert.That(reader.TryRead(ref chunk, out _), Is.False);
        Assert.That(reader.Outcome, Is.EqualTo(JsonOutcome.Complete));
    }

    [Test]
    public void TryRead_AfterComplete_Throws()
    {
        using var reader = new IncrementalJsonReader(IncrementalJsonOptions.BuildProgram);
        reader.Complete();

        Assert.That(
            () =>
            {
                ReadOnlySpan<byte> chunk = "{}"u8;
                return reader.TryRead(ref chunk, out _);
            },
            Throws.InvalidOperationException);
    }

    [Test]
    public void Problems_Thousands_FirstHundredKeptAllCounted()
    {
        var options = IncrementalJsonOptions.BuildProgram with { MaxItemBytes = 16 };
        var item = $"\"{new string('x', 20)}\"";

        var summary = Readings.Summary($"[{string.Join(',', Enumerable.Repeat(item, 5_000))}]", options);

        Assert.That(summary.Problems, Has.Count.EqualTo(100));
        Assert.That(summary.ProblemCount, Is.EqualTo(5_000));
    }
}
