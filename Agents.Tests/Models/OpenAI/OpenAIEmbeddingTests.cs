using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIEmbeddingTests
{
    [Test]
    public async Task Embeddings_OfTheRecordings_AreReadInOrder()
    {
        var (one, _) = await AskAsync(WireRecordings.Read("openai/embeddings-dimensions.json").ToAnswer(), ["Hello, world!"], 128);
        var (two, _) = await AskAsync(WireRecordings.Read("openai/embeddings-documents.json").ToAnswer(), ["hello", "world"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one[0].Vector.Length, Is.EqualTo(128));
            Assert.That(one[0].Vector.Span[0], Is.EqualTo(-0.0532297269f).Within(1e-7));
            Assert.That(one.Usage!.InputTokenCount, Is.EqualTo(4));
            Assert.That(two.Select(vector => vector.Vector.Length), Is.EqualTo(new[] { 1536, 1536 }));
            Assert.That(two[0].Vector.Span[0], Is.EqualTo(0.0168181621f).Within(1e-7));
            Assert.That(two[1].Vector.Span[^1], Is.EqualTo(-0.00682478258f).Within(1e-7));
            Assert.That(two.Usage!.TotalTokenCount, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Embeddings_OfTheRecordedError_AreATypedFailure()
    {
        var answer = WireRecordings.Read("openai/embeddings-error-404.json").ToAnswer();

        var failure = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(answer, ["x"]));

        Assert.That((failure!.Code, failure.Status), Is.EqualTo(("invalid_request", 404)));
    }

    [TestCase("openai/embeddings-dimensions.json", 1)]
    [TestCase("openai/embeddings-documents.json", 2)]
    public async Task Embeddings_OfARecordingThatIsCut_AreATypedFailure(string name, int texts)
    {
        var recording = WireRecordings.Read(name);
        using var handler = new BytesHandler(recording);
        using var http = new HttpClient(handler);
        using var generator = new OpenAIEmbeddingGenerator(http, new OpenAIOptions { Model = "m" });
        for (var offset = 0; offset < recording.Body.Length; offset += 1 + (recording.Body.Length / 4096))
        {
            handler.Length = offset;
            handler.Breaks = offset % 2 == 0;

            await Assert.ThrowsAsync<ProviderException>(() => generator.GenerateAsync(Enumerable.Repeat("x", texts)));
        }

        handler.Length = recording.Body.Length;
        handler.Breaks = false;
        handler.ReadSize = 1;
        Assert.That(await generator.GenerateAsync(Enumerable.Repeat("x", texts)), Has.Count.EqualTo(texts));
    }

    [Test]
    public async Task Embeddings_AsNumbersOutOfOrder_ComeInTheOrderOfTheTexts()
    {
        var (vectors, request) = await AskAsync(
            ScriptedAnswer.Text("""{"data":[{"index":1,"embedding":[3,4]},{"index":0,"embedding":[1,2.5]}]}"""), ["a", "b"], 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(vectors[0].Vector.ToArray(), Is.EqualTo(new[] { 1f, 2.5f }));
            Assert.That(vectors[1].Vector.ToArray(), Is.EqualTo(new[] { 3f, 4f }));
            Assert.That(request.Path, Is.EqualTo("/v1/embeddings"));
            Assert.That(request.Json().GetRawText(), Is.EqualTo("""{"model":"m","input":["a","b"],"encoding_format":"base64","dimensions":2}"""));
        }
    }

    [TestCase("""{"data":[]}""")]
    [TestCase("""{"data":[{"index":0,"embedding":[]}]}""")]
    [TestCase("""{"data":[{"index":0,"embedding":"AAA"}]}""")]
    [TestCase("""{"data":[{"index":0,"embedding":"AAAA"}]}""")]
    [TestCase("""{"data":[{"index":0,"embedding":["x"]}]}""")]
    [TestCase("""{"data":[{"index":5,"embedding":[1]}]}""")]
    [TestCase("""{"data":[{"index":0,"embedding":"AADAfw=="}]}""")]
    [TestCase("<html></html>")]
    public async Task Embeddings_ThatAreNone_AreATypedFailure(string body)
    {
        var failure = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(ScriptedAnswer.Text(body), ["x"]));

        Assert.That(failure!.Code, Is.EqualTo("provider_bad_response"));
    }

    private static async Task<(GeneratedEmbeddings<Embedding<float>> Vectors, ScriptedRequest Request)> AskAsync(
        ScriptedAnswer answer, string[] texts, int? dimensions = null)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var generator = new OpenAIEmbeddingGenerator(http, new OpenAIOptions { Model = "m", BaseAddress = new Uri(provider.Address, "/v1") });
        return (await generator.GenerateAsync(texts, new EmbeddingGenerationOptions { Dimensions = dimensions }), provider.Requests[0]);
    }
}
