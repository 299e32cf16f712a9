using System.Text;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>Watches one call and, when it is over in whatever way, says what it came to.</summary>
internal sealed class CallRecorder : IDisposable
{
    private readonly ProviderCall<ChatResponseUpdate> _call;
    private readonly CallNeeds _needs;
    private readonly ModelTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly Action<ModelCall>? _report;
    private readonly CancellationToken _cancellationToken;
    private readonly CallSpan _span;
    private readonly long _start;
    private UsageDetails? _usage;
    private UsageDetails? _usageSoFar;
    private long _outputBytes;
    private TimeSpan? _firstToken;
    private ChatFinishReason? _finishReason;
    private string? _errorCode;
    private bool _isWhole;

    public CallRecorder(
        ProviderCall<ChatResponseUpdate> call, CallSpan span, CallNeeds needs, ModelTelemetry telemetry, TimeProvider time,
        Action<ModelCall>? report, CancellationToken cancellationToken)
    {
        (_call, _span, _needs, _telemetry, _time, _report, _cancellationToken) = (call, span, needs, telemetry, time, report, cancellationToken);
        _start = time.GetTimestamp();
    }

    /// <summary>Reads the next piece and notes it.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            if (await _call.MoveNextAsync())
            {
                Note(_call.Current);
                return true;
            }

            _isWhole = true;
            return false;
        }
        catch (ProviderException failure)
        {
            _errorCode = failure.Code;
            if (PartialUsage.TryGet(failure, out var usage))
            {
                _usageSoFar = usage;
            }

            throw;
        }
        catch (OperationCanceledException)
        {
            _errorCode = ErrorCodes.Cancelled;
            throw;
        }
        catch
        {
            _errorCode = ErrorCodes.Internal;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_call.Target is { } target)
        {
            // Whoever stops reading in the middle has left, whether it said so or not.
            _errorCode ??= _isWhole ? null : ErrorCodes.Cancelled;
            var (usage, source) = Count();
            var call = new ModelCall
            {
                Model = target.Model,
                IsInside = target.Provider.IsInside,
                Usage = usage,
                Source = source,
                Cost = target.Provider.IsInside ? 0 : target.Model.Price?.Of(usage),
                Tries = _call.Tries,
                FirstToken = _firstToken,
                Duration = _time.GetElapsedTime(_start),
                FinishReason = _finishReason?.Value,
                ErrorCode = _errorCode,
            };
            _telemetry.End(_span, call, target);
            _report?.Invoke(call);
        }

        _span.Dispose();
    }

    private void Note(ChatResponseUpdate update)
    {
        _finishReason = update.FinishReason ?? _finishReason;
        for (var index = 0; index < update.Contents.Count; index++)
        {
            var content = update.Contents[index];
            switch (content)
            {
                case UsageContent usage:
                    (_usage ??= new UsageDetails()).Add(usage.Details);
                    break;
                case TextContent text:
                    _firstToken ??= _time.GetElapsedTime(_start);
                    _outputBytes += Encoding.UTF8.GetByteCount(text.Text);
                    _span.Add(text.Text, _call.Target!);
                    break;
                default:
                    _firstToken ??= _time.GetElapsedTime(_start);
                    _outputBytes += TokenEstimate.Of(content) * TokenEstimate.BytesPerToken;
                    break;
            }
        }

        _usageSoFar = PartialUsage.Of(update) ?? _usageSoFar;
    }

    private (UsageDetails Usage, UsageSource Source) Count()
    {
        if (_usage is not null)
        {
            return (_usage, UsageSource.Provider);
        }

        if (_isWhole)
        {
            return (Estimate(), UsageSource.Estimated);
        }

        // A provider that refused has counted nothing; one that was at work has, and bills it.
        var wasAtWork = _firstToken is not null || _cancellationToken.IsCancellationRequested || _errorCode is ErrorCodes.Cancelled or ErrorCodes.ProviderTimeout;
        return (_usageSoFar ?? (wasAtWork ? Estimate() : new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0 }), UsageSource.Partial);
    }

    private UsageDetails Estimate()
    {
        var output = (_outputBytes + TokenEstimate.BytesPerToken - 1) / TokenEstimate.BytesPerToken;
        return new UsageDetails { InputTokenCount = _needs.PromptTokens, OutputTokenCount = output, TotalTokenCount = _needs.PromptTokens + output };
    }
}
