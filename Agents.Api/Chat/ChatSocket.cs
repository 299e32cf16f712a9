using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Agents.Api.Wires;
using Agents.Core.Errors;

namespace Agents.Api.Chat;

/// <summary>
/// One client's socket: its messages are answered one after another, in their order, each with the objects of <c>POST /chat</c>. One task receives,
/// one sends; both end when the other has.
/// </summary>
internal sealed partial class ChatSocket : IDisposable
{
    private const int MaxWaiting = 16;
    private const int ReceiveBytes = 4096;
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(5);

    private readonly ChatSocketServices _services;
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly bool _cancelsOnDisconnect;
    private readonly Channel<SocketWork> _inbox = Channel.CreateBounded<SocketWork>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true, SingleWriter = true });
    private readonly ConcurrentQueue<SocketWork> _unfinished = [];
    private readonly CancellationTokenSource _left;
    private readonly CancellationTokenRegistration _aborted;
    private (WebSocketCloseStatus Status, string Reason) _close = (WebSocketCloseStatus.EndpointUnavailable, "The service stops.");

    public ChatSocket(ChatSocketServices services, HttpContext context, WebSocket socket, bool cancelsOnDisconnect)
    {
        (_services, _context, _socket, _cancelsOnDisconnect) = (services, context, socket, cancelsOnDisconnect);
        _left = new CancellationTokenSource(Timeout.InfiniteTimeSpan, services.Time);
        _aborted = context.RequestAborted.Register(_left.Cancel);
    }

    /// <summary>Serves the socket until the client closes it or is gone, it sends what is not taken here, or the service stops.</summary>
    public async Task RunAsync()
    {
        var answering = AnswerAllAsync();
        try
        {
            await ReceiveAllAsync();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection is gone; there is nobody to tell.
        }
        finally
        {
            await _left.CancelAsync();
            _inbox.Writer.TryComplete();
            await answering;
        }

        if (_socket.State == WebSocketState.CloseReceived)
        {
            await CloseOutputAsync(WebSocketCloseStatus.NormalClosure, string.Empty);
        }
    }

    public void Dispose()
    {
        _aborted.Dispose();
        _left.Dispose();
    }

    private async Task ReceiveAllAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (await ReceiveAsync(message) is { } type)
        {
            if (message.WrittenCount > _services.Requests.MaxSocketBytes)
            {
                RefuseAll(WebSocketCloseStatus.MessageTooBig, ErrorCodes.TooLarge, $"A message on this socket has at most {_services.Requests.MaxSocketBytes} bytes.");
            }
            else if (type == WebSocketMessageType.Binary)
            {
                RefuseAll(WebSocketCloseStatus.InvalidMessageType, ErrorCodes.InvalidRequest, "This socket takes text messages only.");
            }
            else
            {
                Take(message.WrittenMemory);
            }
        }
    }

    /// <summary>Receives a whole message, of one that is too long no more than shows it; null when the client closes.</summary>
    private async Task<WebSocketMessageType?> ReceiveAsync(ArrayBufferWriter<byte> message)
    {
        message.ResetWrittenCount();
        while (true)
        {
            var received = await _socket.ReceiveAsync(message.GetMemory(ReceiveBytes), _left.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (message.WrittenCount <= _services.Requests.MaxSocketBytes)
            {
                message.Advance(received.Count);
            }

            if (received.EndOfMessage)
            {
                return received.MessageType;
            }
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        SocketWork work;
        try
        {
            // The bytes are used again for the next message, so what is kept of them is parsed now.
            var body = _services.Requests.Read(message);
            if (body.Value.IsCancel)
            {
                CancelFirst();
                return;
            }

            work = new SocketWork { Body = body };
        }
        catch (AgentException exception)
        {
            work = new SocketWork { Refusal = exception };
        }

        _unfinished.Enqueue(work);
        if (!_inbox.Writer.TryWrite(work))
        {
            _close = (WebSocketCloseStatus.PolicyViolation, $"More than {MaxWaiting} messages wait for their answers.");
            _inbox.Writer.TryComplete();
        }
    }

    private void CancelFirst()
    {
        if (_unfinished.TryPeek(out var work) && work.Cancel() is { } runId)
        {
            _services.Runs.Cancel(runId);
        }
    }

    // What was taken before is still answered.
    private void RefuseAll(WebSocketCloseStatus status, string code, string message)
    {
        if (_inbox.Writer.TryWrite(new SocketWork { Refusal = new AgentException(code, message) }))
        {
            _close = (status, message);
        }

        _inbox.Writer.TryComplete();
    }

    private async Task AnswerAllAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_left.Token, _services.Lifetime.ApplicationStopping);
        try
        {
            await foreach (var work in _inbox.Reader.ReadAllAsync(stop.Token))
            {
                await AnswerAsync(work);
                _unfinished.TryDequeue(out _);
            }

            await CloseOutputAsync(_close.Status, _close.Reason);
        }
        catch (OperationCanceledException) when (!_left.IsCancellationRequested)
        {
            await CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "The service stops.");
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is gone; the receiver sees it too.
        }
        finally
        {
            // A client that does not answer a close is not waited for any longer.
            _left.CancelAfter(FarewellTime);
        }
    }

    private async Task AnswerAsync(SocketWork work)
    {
        try
        {
            if (work.Body is not { } body)
            {
                throw work.Refusal!;
            }

            var request = _services.Requests.Create(_context, body) with { IdempotencyKey = body.Value.IdempotencyKey };
            var run = (await _services.Runs.StartAsync(request, _left.Token)).Record;
            if (work.Begin(run.Id))
            {
                _services.Runs.Cancel(run.Id);
            }

            await _services.Responder.OwnAsync(run, _cancelsOnDisconnect, () => SendRunAsync(run.Id), _left.Token);
        }
        catch (AgentException exception)
        {
            await SendErrorAsync(exception.Code, exception.Message);
        }
        catch (Exception exception) when (exception is not (WebSocketException or OperationCanceledException or IOException))
        {
            LogFailed(_services.Logger, exception);
            await SendErrorAsync(ErrorCodes.Internal, "Something went wrong on our side.");
        }
    }

    private async Task SendRunAsync(string runId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, ChatJson.Options);
        await foreach (var runEvent in _services.Log.ReadAsync(runId, 0, _left.Token).Where(ChatJson.Has))
        {
            buffer.ResetWrittenCount();
            ChatJson.Write(json, runId, runEvent);
            await SendAsync(buffer.WrittenMemory);
        }
    }

    private async Task SendErrorAsync(string code, string message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, ChatJson.Options))
        {
            json.WriteStartObject();
            ChatJson.WriteError(json, code, message);
            json.WriteEndObject();
        }

        await SendAsync(buffer.WrittenMemory);
    }

    private ValueTask SendAsync(ReadOnlyMemory<byte> text) => _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, _left.Token);

    private async Task CloseOutputAsync(WebSocketCloseStatus status, string reason)
    {
        try
        {
            using var patience = new CancellationTokenSource(FarewellTime, _services.Time);
            await _socket.CloseOutputAsync(status, reason, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Gone in the same moment.
        }
    }

    [LoggerMessage(LogLevel.Error, "A message on a socket failed for a reason nobody foresaw")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
