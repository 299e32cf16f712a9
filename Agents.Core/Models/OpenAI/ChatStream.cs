using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Reads a streamed answer update by update. It ends either whole or with a <see cref="ProviderException"/>, never in between.</summary>
internal sealed class ChatStream(HttpResponseMessage response, OpenAIOptions options, OpenAIRequest request) : IDisposable
{
    private readonly Queue<ChatResponseUpdate> _ready = [];
    private Answer? _answer;
    private SseEventReader? _events;
    private Stream? _stream;
    private bool _ended;

    /// <summary>Reads the next update; null at the end.</summary>
    /// <exception cref="ProviderException">The answer is broken, an error, or stops before it is whole.</exception>
    public async ValueTask<ChatResponseUpdate?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _events ??= await OpenAsync(cancellationToken);
            while (_ready.Count == 0 && !_ended)
            {
                await StepAsync(_events, cancellationToken);
            }

            return _ready.TryDequeue(out var update) ? update : null;
        }
        catch (ProviderException failure)
        {
            PartialUsage.Note(failure, _answer?.Usage);
            throw;
        }
        catch (Exception exception) when (OpenAIErrors.IsFailure(exception, cancellationToken))
        {
            var failure = OpenAIErrors.FromException(exception, cancellationToken)!;
            PartialUsage.Note(failure, _answer?.Usage);
            throw failure;
        }
    }

    /// <summary>Lets the connection go, also in the middle of the answer.</summary>
    public void Dispose()
    {
        _events?.Dispose();
        _stream?.Dispose();
        response.Dispose();
    }

    private async Task<SseEventReader> OpenAsync(CancellationToken cancellationToken)
    {
        _stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var events = new SseEventReader(_stream, options.MaxEventBytes, options.MaxResponseBytes);
        switch (await events.PeekAsync(cancellationToken))
        {
            case null or (byte)'<':
                throw OpenAIErrors.BadAnswer();
            case (byte)'{':
                await ReadPlainAsync(events, cancellationToken);
                break;
        }

        return events;
    }

    // A server that does not stream answers with a completion, or an error, as a whole.
    private async Task ReadPlainAsync(SseEventReader events, CancellationToken cancellationToken)
    {
        using var document = OpenAIConnection.ParseWhole(await events.ReadRestAsync(cancellationToken));
        Take(document.RootElement);
        End(isMarked: true);
    }

    private async ValueTask StepAsync(SseEventReader events, CancellationToken cancellationToken)
    {
        if (!await events.ReadAsync(cancellationToken))
        {
            if (events.EndedInside)
            {
                throw OpenAIErrors.Truncated();
            }

            End(isMarked: false);
            return;
        }

        if (IsDone(events.Data.Span))
        {
            End(isMarked: true);
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(events.Data);
            Take(document.RootElement);
            if (events.IsError)
            {
                throw _answer!.Failure(document.RootElement);
            }

            if (_answer!.IsOver)
            {
                End(isMarked: true);
            }
        }
        catch (JsonException exception) when (events.IsError)
        {
            throw OpenAIErrors.FromAnswer(default, exception);
        }
        catch (JsonException exception) when (events.EndedInside)
        {
            throw OpenAIErrors.Truncated(exception);
        }
    }

    private static bool IsDone(ReadOnlySpan<byte> data) => data.Trim((byte)' ').SequenceEqual("[DONE]"u8);

    private void Take(JsonElement root)
    {
        _answer ??= Answer.For(root, request);
        if (_answer.Add(root) is { } update)
        {
            _ready.Enqueue(update);
        }
    }

    private void End(bool isMarked)
    {
        foreach (var update in (_answer ?? throw (isMarked ? OpenAIErrors.BadAnswer() : OpenAIErrors.Truncated())).End(isMarked, options.Capabilities.StreamOptions))
        {
            _ready.Enqueue(update);
        }

        _ended = true;
    }
}
