using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.Gemini;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Fakes;
using NUnit.Framework;

namespace Agents.Tests.Models.Providers;

internal sealed class ModelListTests
{
    [Test]
    public async Task OpenAI_ListsOfManyServers_AreRead()
    {
        var (models, request) = await OpenAIAsync(ScriptedAnswer.Text(
            """
            {"object":"list","data":[
              {"id":"gpt-4o"},{"id":"text-embedding-3-small"},{"id":"whisper-1"},{"id":"gpt-4o"},{"id":""},{},7,
              {"id":"vendor/router","context_length":128000,"top_provider":{"max_completion_tokens":16384}},
              {"id":"vllm","max_model_len":4096},{"id":"groq","context_window":131072,"max_completion_tokens":8192},
              {"id":"studio","max_context_length":32768,"type":"llm"},{"id":"studio-e","type":"embeddings"},{"id":"llama","meta":{"n_ctx_train":8192}}]}
            """));

        Assert.That(models, Is.EqualTo(new ListedModel[]
        {
            new("gpt-4o", null, null, CanChat: true, CanEmbed: false),
            new("text-embedding-3-small", null, null, CanChat: false, CanEmbed: true),
            new("whisper-1", null, null, CanChat: false, CanEmbed: false),
            new("vendor/router", 128000, 16384, CanChat: true, CanEmbed: false),
            new("vllm", 4096, null, CanChat: true, CanEmbed: false),
            new("groq", 131072, 8192, CanChat: true, CanEmbed: false),
            new("studio", 32768, null, CanChat: true, CanEmbed: false),
            new("studio-e", null, null, CanChat: false, CanEmbed: true),
            new("llama", 8192, null, CanChat: true, CanEmbed: false),
        }));
        Assert.That((request.Method, request.Path, request.Headers["Authorization"]), Is.EqualTo(("GET", "/v1/models", "Bearer k")));
    }

    [Test]
    public async Task OpenAI_ABareList_IsRead() =>
        Assert.That((await OpenAIAsync(ScriptedAnswer.Text("""[{"id":"a"}]"""))).Models.Single().Id, Is.EqualTo("a"));

    [Test]
    public async Task Gemini_ListOverPages_IsReadToItsEnd()
    {
        var (models, requests) = await GeminiAsync(
            ScriptedAnswer.Text(
                """
                {"models":[{"name":"models/gemini-3.5-flash","inputTokenLimit":1048576,"outputTokenLimit":65536,"supportedGenerationMethods":["generateContent","countTokens"],"thinking":true},
                {"name":"models/gemini-embedding-001","inputTokenLimit":2048,"outputTokenLimit":1,"supportedGenerationMethods":["embedContent"]},{}],"nextPageToken":"a&b"}
                """),
            ScriptedAnswer.Text("""{"models":[{"name":"models/gemma","thinking":false}]}"""));

        Assert.That(models, Is.EqualTo(new ListedModel[]
        {
            new("gemini-3.5-flash", 1048576, 65536, CanChat: true, CanEmbed: false, CanReason: true),
            new("gemini-embedding-001", 2048, 1, CanChat: false, CanEmbed: true),
            new("gemma", null, null, CanChat: false, CanEmbed: false, CanReason: false),
        }));
        Assert.That(requests.Select(request => request.Path + request.Query), Is.EqualTo(new[] { "/v1beta/models?pageSize=1000", "/v1beta/models?pageSize=1000&pageToken=a%26b" }));
        Assert.That(requests[0].Headers["x-goog-api-key"], Is.EqualTo("k"));
    }

    [Test]
    public async Task Gemini_ListWithoutEnd_IsReadForTenPages()
    {
        var pages = Enumerable.Range(0, 20).Select(page => ScriptedAnswer.Text($$"""{"models":[{"name":"models/{{page}}"}],"nextPageToken":"{{page}}"}"""));

        var (models, requests) = await GeminiAsync([.. pages]);

        Assert.That((models.Count, requests.Count), Is.EqualTo((GeminiModelList.MaxPages, GeminiModelList.MaxPages)));
    }

    [TestCase(401, "{}", "provider_auth")]
    [TestCase(429, "{}", "provider_rate_limited")]
    [TestCase(503, "<html>", "provider_unavailable")]
    [TestCase(200, "<html>", "provider_bad_response")]
    [TestCase(200, "", "provider_bad_response")]
    [TestCase(200, "7", "provider_bad_response")]
    public async Task Both_FailuresOfTheServer_AreTyped(int status, string body, string code)
    {
        var answer = ScriptedAnswer.Text(body, status);

        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => OpenAIAsync(answer)))!.Code, Is.EqualTo(code));
        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => GeminiAsync(answer)))!.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Both_AnAnswerWithoutEnd_IsGivenUp()
    {
        var answer = ScriptedAnswer.Text(new string(' ', 1 << 20)) with { IsEndless = true };

        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => OpenAIAsync(answer)))!.Code, Is.EqualTo("provider_bad_response"));
        Assert.That((await Assert.ThrowsAsync<ProviderException>(() => GeminiAsync(answer)))!.Code, Is.EqualTo("provider_bad_response"));
    }

    [Test]
    public async Task Both_CancelledByTheCaller_CutTheConnection([Values] bool gemini)
    {
        var gate = new Gate();
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text("{}") with { BeforeHeaders = gate });
        using var http = new HttpClient();
        using var leaving = new CancellationTokenSource();

        var call = gemini ? Gemini(http, provider).ReadAsync(leaving.Token) : OpenAI(http, provider).ReadAsync(leaving.Token);
        await gate.Reached;
        await leaving.CancelAsync();

        await Assert.ThatAsync(() => call, Throws.InstanceOf<OperationCanceledException>());
        await provider.Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task<(IReadOnlyList<ListedModel> Models, ScriptedRequest Request)> OpenAIAsync(ScriptedAnswer answer)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        return (await OpenAI(http, provider).ReadAsync(), provider.Requests[0]);
    }

    private static async Task<(IReadOnlyList<ListedModel> Models, IReadOnlyList<ScriptedRequest> Requests)> GeminiAsync(params ScriptedAnswer[] answers)
    {
        await using var provider = await ScriptedProvider.StartAsync(answers);
        using var http = new HttpClient();
        return (await Gemini(http, provider).ReadAsync(), provider.Requests);
    }

    private static OpenAIModelList OpenAI(HttpClient http, ScriptedProvider provider) =>
        new(http, new OpenAIOptions { Model = "", BaseAddress = new Uri(provider.Address, "/v1"), ApiKey = new Secret("k") });

    private static GeminiModelList Gemini(HttpClient http, ScriptedProvider provider) =>
        new(http, new GeminiClientOptions { Model = "", BaseAddress = provider.Address, ApiKey = new Secret("k") });
}
