using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Core.Models;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

internal sealed class GeminiEmbeddingGeneratorTests
{
    [Test]
    public async Task GenerateAsync_RecordedShortened_HasLengthOne()
    {
        var handler = new ReplayHandler(GeminiRecording.Load("embeddings-dimensions"));

        var embeddings = await handler.Embedder().GenerateAsync(["Hello, world!"], new()
        {
            Dimensions = 768,
            ModelId = "gemini-embedding-2-preview",
            AdditionalProperties = new() { ["taskType"] = "RETRIEVAL_QUERY" },
        });

        var vector = embeddings.Single().Vector.ToArray();
        Assert.That(vector, Has.Length.EqualTo(768));
        Assert.That(vector.Sum(value => (double)value * value), Is.EqualTo(1).Within(1e-5));
        Assert.That(vector[1] / vector[0], Is.EqualTo(0.0070917504 / -0.039718185).Within(1e-5));
        Assert.That(handler.Addresses.Single().AbsolutePath, Is.EqualTo("/v1beta/models/gemini-embedding-2-preview:embedContent"));
        Assert.That(
            JsonNode.DeepEquals(
                handler.Requests.Single(),
                JsonNode.Parse(
                    """
                    {"model":"models/gemini-embedding-2-preview","content":{"parts":[{"text":"Hello, world!"}]},
                    "outputDimensionality":768,"taskType":"RETRIEVAL_QUERY"}
                    """)),
            Is.True);
    }

    [Test]
    public async Task GenerateAsync_RecordedBatch_HasBothVectorsAsTheyAre()
    {
        var recording = GeminiRecording.Load("embeddings-documents");
        var expected = JsonNode.Parse(recording.Body)!["embeddings"]!.AsArray()
            .Select(embedding => embedding!["values"]!.AsArray().Select(value => (float)value!).ToArray());
        var handler = new ReplayHandler(recording);

        var embeddings = await handler.Embedder().GenerateAsync(["hello", "world"]);

        Assert.That(embeddings.Select(embedding => embedding.Vector.ToArray()), Is.EqualTo(expected));
        Assert.That(handler.Addresses.Single().AbsolutePath, Does.EndWith("models/gemini-test:batchEmbedContents"));
        Assert.That(
            handler.Requests.Single()["requests"]!.AsArray().Select(request => (string)request!["content"]!["parts"]![0]!["text"]!),
            Is.EqualTo(new[] { "hello", "world" }));
    }

    [Test]
    public void GenerateAsync_RecordedUnknownModel_IsInvalidRequest() => Assert.That(
        () => new ReplayHandler(GeminiRecording.Load("embeddings-error-404")).Embedder().GenerateAsync(["Hello"]),
        Throws.TypeOf<ProviderException>().With.Property("Code").EqualTo(ErrorCodes.InvalidRequest));

    [TestCase("""{"embeddings":[{"values":[1]}]}""", 2, null)]
    [TestCase("""{"embedding":{"values":[1,2]}}""", 1, 3)]
    [TestCase("""{"embedding":{"values":[1,"x"]}}""", 1, null)]
    [TestCase("""{"embedding":{"values":[1e99]}}""", 1, null)]
    [TestCase("""{"embedding":{}}""", 1, null)]
    public void GenerateAsync_NotOneGoodVectorPerText_IsBadResponse(string body, int texts, int? dimensions) => Assert.That(
        () => new ReplayHandler(body).Embedder().GenerateAsync(Enumerable.Repeat("x", texts), new() { Dimensions = dimensions }),
        Throws.TypeOf<ProviderException>().With.Property("Code").EqualTo(ErrorCodes.ProviderBadResponse));

    [TestCase("embeddings-documents")]
    [TestCase("embeddings-dimensions")]
    public async Task GenerateAsync_Cut_IsBadResponse(string name)
    {
        var recording = GeminiRecording.Load(name);
        var texts = name == "embeddings-documents" ? 2 : 1;
        var random = new Random(20260101);
        for (var time = 0; time < 64; time++)
        {
            var cut = random.Next(recording.Body.Length);
            var generator = new ReplayHandler(recording.Body.AsMemory(0, cut)).Embedder();

            await Assert.ThatAsync(
                () => generator.GenerateAsync(Enumerable.Repeat("x", texts)), Throws.TypeOf<ProviderException>(), $"cut after {cut}");
        }
    }
}
