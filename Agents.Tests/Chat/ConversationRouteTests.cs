using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Chat;

internal sealed class ConversationRouteTests
{
    private readonly ScriptedChatClient _model = new();
    private TemporaryFolder _data = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _data = new TemporaryFolder();
        Open();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await CloseAsync();
        _data.Dispose();
    }

    [OneTimeTearDown]
    public void DisposeModel() => _model.Dispose();

    [Test]
    public async Task List_SeveralConversations_LastChangedFirstInPages()
    {
        foreach (var thread in new[] { "a", "b", "c", "a" })
        {
            await TalkAsync($"Hello\n  from   {thread}", thread);
        }

        var all = await ListAsync("");
        Assert.That(all.Select(one => (string?)one!["threadId"]), Is.EqualTo(new[] { "a", "c", "b" }));
        Assert.That((string?)all[0]!["title"], Is.EqualTo("Hello from a"));
        Assert.That((int?)all[0]!["messageCount"], Is.EqualTo(4));
        Assert.That((DateTimeOffset)all[0]!["updatedAt"]!, Is.GreaterThan((DateTimeOffset)all[0]!["createdAt"]!));
        Assert.That((await ListAsync("?limit=1&offset=1")).Select(one => (string?)one!["threadId"]), Is.EqualTo(new[] { "c" }));
    }

    [TestCase("/api/conversations?limit=0", "limit")]
    [TestCase("/api/conversations?limit=501", "limit")]
    [TestCase("/api/conversations?offset=-1", "offset")]
    [TestCase("/api/conversations?limit=many", "limit")]
    [TestCase("/api/conversations/t?limit=501", "limit")]
    public async Task Get_BadPage_Refused(string path, string field)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
        Assert.That((string?)problem["field"], Is.EqualTo(field));
    }

    [Test]
    public async Task Get_LongConversation_PagesBackwardsWithoutGaps()
    {
        for (var turn = 0; turn < 5; turn++)
        {
            await TalkAsync($"Message {turn}", "t");
        }

        var seen = new List<string>();
        var before = string.Empty;
        JsonArray page;
        do
        {
            page = JsonNode.Parse(await _client.GetStringAsync($"/api/conversations/t?limit=3{before}"))!["messages"]!.AsArray();
            seen.InsertRange(0, page.Select(message => (string)message!["content"]!));
            before = page.Count > 0 ? $"&before={page[0]!["number"]}" : before;
        }
        while (page.Count > 0);

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 5).SelectMany(turn => new[] { $"Message {turn}", "Yes." })));
    }

    [Test]
    public async Task Get_ThreadWithOddLetters_Found()
    {
        const string Thread = "über alles: 100% & #1?";
        await TalkAsync("Hello", Thread);

        Assert.That(await _client.ReadThreadAsync(Thread), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Delete_Conversation_GoneAndTheSameIdBeginsAnew()
    {
        await TalkAsync("Old", "t");

        Assert.That((await DeleteAsync("t")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await DeleteAsync("t")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await TalkAsync("New", "t");

        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: New", "assistant: Yes." }));
        Assert.That(_model.Calls[^1].Messages.Select(message => message.Text), Has.None.EqualTo("Old"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Delete_WhileAnAnswerIsWritten_AnswerGoesOnAndIsNotKept()
    {
        var gate = new Gate();
        _model.Play(new Script().Say("Half ").Wait(gate).Say("and half."), new Script().Say("Anew."));
        using var response = await _client.ChatAsync("Old", "t");
        await gate.Reached;

        await DeleteAsync("t");
        var second = _client.ChatAsync("New", "t");
        gate.Open();

        Assert.That((await response.ReadAnswerAsync()).Text, Is.EqualTo("Half and half."));
        await (await second).ReadAnswerAsync();
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: New", "assistant: Anew." }));
    }

    [Test]
    public async Task Restart_Conversation_GoesOn()
    {
        await TalkAsync("First", "t");
        await CloseAsync();
        Open();

        await TalkAsync("Second", "t");

        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: First", "assistant: Yes.", "user: Second", "assistant: Yes." }));
        Assert.That(_model.Calls[^1].Messages.Skip(1).Select(message => message.Text), Is.EqualTo(new[] { "First", "Yes.", "Second" }));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Stop_WhileAnAnswerIsWritten_WhatWasSentIsKeptAsIncomplete()
    {
        var gate = new Gate();
        _model.Play(new Script().Say("Half").Wait(gate));
        using (var response = await _client.ChatAsync("Hello", "t", headers: ("X-On-Disconnect", "continue")))
        {
            await gate.Reached;
            await CloseAsync();
        }

        Open();
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: Half…" }));
    }

    private void Open()
    {
        _service = ScriptedService.Create(_model, ("MODEL", ScriptedChatClient.ModelId), ("DATA_DIR", _data.Path));
        _client = _service.CreateClient();
    }

    private async Task CloseAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    private async Task TalkAsync(string message, string thread)
    {
        _model.Play(new Script().Say("Yes."));
        using var response = await _client.ChatAsync(message, thread);
        await response.ReadAnswerAsync();
    }

    private async Task<JsonArray> ListAsync(string query) => JsonNode.Parse(await _client.GetStringAsync($"/api/conversations{query}"))!.AsArray();

    private Task<HttpResponseMessage> DeleteAsync(string thread) => _client.DeleteAsync(new Uri($"/api/conversations/{thread}", UriKind.Relative));
}
