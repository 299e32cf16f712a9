using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Chat;

/// <summary>The socket, on a real one: its frames, pings and closes are the server's business.</summary>
internal sealed class ChatSocketTests
{
    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start() => Open(ScriptedService.Create(_model, ("MODEL", ScriptedChatClient.ModelId)));

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [OneTimeTearDown]
    public void DisposeModel() => _model.Dispose();

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_SeveralMessages_AnsweredInOrderWithTheObjectsOfTheLines()
    {
        _model.Play(new Script().Say("One, ", "two."), new Script().Say("Three."));
        using var socket = await ConnectAsync();
        await SendAsync(socket, ChatHttp.Body("First", "t"));
        await SendAsync(socket, ChatHttp.Body("Second", "t"));

        var first = await ReadAnswerAsync(socket);
        var second = await ReadAnswerAsync(socket);

        Assert.That((string?)first[0]["meta"]!["threadId"], Is.EqualTo("t"));
        Assert.That(first.Skip(1).Select(line => line.ToJsonString()), Is.EqualTo(new[] { """{"delta":"One, "}""", """{"delta":"two."}""", """{"done":true}""" }));
        Assert.That(second.Skip(1).Select(line => line.ToJsonString()), Is.EqualTo(new[] { """{"delta":"Three."}""", """{"done":true}""" }));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: First", "assistant: One, two.", "user: Second", "assistant: Three." }));
        await CloseAsync(socket);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancel_WhileAnAnswerIsWritten_ErrorCancelledAndTheNextIsAnswered()
    {
        var gate = new Gate();
        _model.Play(new Script().Say("Half").Wait(gate), new Script().Say("Next."));
        using var socket = await ConnectAsync();
        await SendAsync(socket, """{"cancel":true}""");
        await SendAsync(socket, ChatHttp.Body("First", "t"));
        await gate.Reached;

        await SendAsync(socket, """{"cancel":true}""");
        var first = await ReadAnswerAsync(socket);
        await SendAsync(socket, ChatHttp.Body("Second", "t"));
        var second = await ReadAnswerAsync(socket);

        Assert.That((string?)first[^1]["error"]!["code"], Is.EqualTo("cancelled"));
        Assert.That(second[^1].ToJsonString(), Is.EqualTo("""{"done":true}"""));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: First", "assistant: Half…", "user: Second", "assistant: Next." }));
    }

    [TestCase("{", "invalid_request")]
    [TestCase("", "invalid_request")]
    [TestCase("{}", "invalid_request")]
    [TestCase("""{"message":"hi","model":"no-such"}""", "invalid_request")]
    [CancelAfter(60_000)]
    public async Task Socket_BadMessage_ErrorAndTheSocketStaysOpen(string message, string code)
    {
        _model.Play(new Script().Say("Yes."));
        using var socket = await ConnectAsync();
        await SendAsync(socket, message);
        await SendAsync(socket, ChatHttp.Body("Hello"));

        var refused = await ReadAnswerAsync(socket);
        var answered = await ReadAnswerAsync(socket);

        Assert.That(refused, Has.Count.EqualTo(1));
        Assert.That((string?)refused[0]["error"]!["code"], Is.EqualTo(code));
        Assert.That(answered[^1].ToJsonString(), Is.EqualTo("""{"done":true}"""));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_MessageOverTheLimits_TooLarge()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, ChatHttp.Body(new string('a', 40_000)));
        var refused = await ReadAnswerAsync(socket);
        Assert.That((string?)refused[0]["error"]!["code"], Is.EqualTo("too_large"));

        // Far more than any message may have: the socket is closed.
        await SendAsync(socket, new string(' ', 1_000_000));
        var closing = await ReadAnswerAsync(socket);

        Assert.That((string?)closing[0]["error"]!["code"], Is.EqualTo("too_large"));
        Assert.That(await ReadAsync(socket), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.MessageTooBig));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_BinaryMessage_ErrorAndClosed()
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.UTF8.GetBytes(ChatHttp.Body("Hello")), WebSocketMessageType.Binary, endOfMessage: true, default);

        Assert.That((string?)(await ReadAnswerAsync(socket))[0]["error"]!["code"], Is.EqualTo("invalid_request"));
        Assert.That(await ReadAsync(socket), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.InvalidMessageType));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_TooManyMessagesWait_ClosedAfterThoseThatWait()
    {
        var gate = new Gate();
        _model.Play(new Script().Wait(gate).Say("Yes."));
        using var socket = await ConnectAsync();
        await SendAsync(socket, ChatHttp.Body("Hello"));
        await gate.Reached;
        for (var index = 0; index < 30; index++)
        {
            await SendAsync(socket, "{}");
        }

        gate.Open();
        var answers = 0;
        while (await ReadAsync(socket) is { } line)
        {
            answers += line.ContainsKey("done") || line.ContainsKey("error") ? 1 : 0;
        }

        Assert.That(answers, Is.EqualTo(17));
        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.PolicyViolation));
    }

    [TestCase(true, "cancelled")]
    [TestCase(false, "cancelled")]
    [CancelAfter(60_000)]
    public async Task Socket_ClientGoesInTheMiddle_RunIsCancelledAndNothingIsLogged(bool closes, string state)
    {
        var gate = new Gate();
        _model.Play(new Script().Say("Half").Wait(gate));
        var socket = await ConnectAsync();
        await SendAsync(socket, ChatHttp.Body("Hello", "t"));
        var meta = await ReadAsync(socket);
        var run = (string)meta!["meta"]!["id"]!;
        await gate.Reached;
        using var follower = await Wires.SceneHttp.GetStreamAsync(_client, $"/api/runs/{run}/events", "application/x-ndjson");

        if (closes)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        }
        else
        {
            socket.Abort();
        }

        Assert.That(await follower.Content.ReadAsStringAsync(), Does.Contain(state));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: Half…" }));
        Assert.That(_service.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
        socket.Dispose();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_SameIdempotencyKey_TheSameRun()
    {
        _model.Play(new Script().Say("One."));
        using var socket = await ConnectAsync();
        const string Body = """{"message":"Hello","threadId":"t","idempotencyKey":"k"}""";
        await SendAsync(socket, Body);
        var first = await ReadAnswerAsync(socket);
        await SendAsync(socket, Body);
        var second = await ReadAnswerAsync(socket);

        Assert.That(second.Select(line => line.ToJsonString()), Is.EqualTo(first.Select(line => line.ToJsonString())));
        Assert.That(await _client.ReadThreadAsync("t"), Has.Count.EqualTo(2));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Stop_OpenSocket_ClosedAsGoingAway()
    {
        using var socket = await ConnectAsync();
        _service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.That(await ReadAsync(socket), Is.Null);
        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.EndpointUnavailable));
        await CloseAsync(socket);
    }

    [TestCase("http://evil.example", false)]
    [TestCase("null", false)]
    [TestCase("http://localhost:5173", true)]
    [CancelAfter(60_000)]
    public async Task Socket_Origin_ForeignPagesAreRefusedWithAndWithoutKeys(string origin, bool isAllowed)
    {
        Assert.That(await CanConnectAsync(origin), Is.EqualTo(isAllowed));
        await StopAsync();
        Open(ServiceFactory.WithKeys());

        Assert.That(await CanConnectAsync(origin, "key-a"), Is.EqualTo(isAllowed));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Socket_ServiceWithKeys_NeedsOneAndKeepsCallersApart()
    {
        await StopAsync();
        Open(ServiceFactory.WithKeys());

        Assert.That(await CanConnectAsync(origin: null), Is.False);
        foreach (var key in new[] { "key-a", "key-b" })
        {
            using var socket = await ConnectAsync(key: key);
            await SendAsync(socket, ChatHttp.Body($"Hello from {key}", "t", "builtin"));
            await ReadAnswerAsync(socket);
        }

        _client.DefaultRequestHeaders.Add("Authorization", "Bearer key-b");
        Assert.That(await _client.ReadThreadAsync("t"), Has.Count.EqualTo(2).And.Some.EqualTo("user: Hello from key-b"));
    }

    [Test]
    public async Task Get_NoHandshake_UpgradeRequired()
    {
        using var response = await _client.GetAsync(new Uri("/chat/ws", UriKind.Relative));

        await response.ShouldBeProblemAsync(HttpStatusCode.UpgradeRequired, "invalid_request");
    }

    private void Open(ServiceFactory service)
    {
        _service = service;
        _service.UseKestrel(0);
        _service.StartServer();
        _client = new HttpClient { BaseAddress = _service.ClientOptions.BaseAddress };
    }

    private async Task<ClientWebSocket> ConnectAsync(string? origin = null, string? key = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        if (key is not null)
        {
            socket.Options.SetRequestHeader("Authorization", $"Bearer {key}");
        }

        await socket.ConnectAsync(new UriBuilder(_client.BaseAddress!) { Scheme = "ws", Path = "/chat/ws" }.Uri, default);
        return socket;
    }

    private async Task<bool> CanConnectAsync(string? origin, string? key = null)
    {
        try
        {
            using var socket = await ConnectAsync(origin, key);
            await CloseAsync(socket);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    private static Task CloseAsync(WebSocket socket) => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

    /// <summary>The objects of one answer, to its done or error.</summary>
    private static async Task<IReadOnlyList<JsonObject>> ReadAnswerAsync(WebSocket socket)
    {
        var lines = new List<JsonObject>();
        do
        {
            lines.Add(await ReadAsync(socket) ?? throw new EndOfStreamException($"Closed: {socket.CloseStatus} {socket.CloseStatusDescription}"));
        }
        while (!lines[^1].ContainsKey("done") && !lines[^1].ContainsKey("error"));

        return lines;
    }

    /// <summary>The next message; null when the service closes.</summary>
    private static async Task<JsonObject?> ReadAsync(WebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), default);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, received.Count));
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(message.ToArray())!.AsObject();
            }
        }
    }
}
