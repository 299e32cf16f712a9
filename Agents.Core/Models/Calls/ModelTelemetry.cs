using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Calls;

/// <summary>
/// Spans and metrics of calls to models, in OpenTelemetry's names for generative AI. Tokens, times, models and codes are told; what was said is not,
/// unless <see cref="TelemetryOptions.CapturesContent"/> or a provider's own setting asks for it. Safe for concurrent use.
/// </summary>
public sealed partial class ModelTelemetry : IDisposable
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string SourceName = "Agents.Models";

    private const string Operation = "chat";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] };
    private static readonly InstrumentAdvice<long> Tokens = new() { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304] };

    private readonly ActivitySource _source = new(SourceName);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstToken;
    private readonly Histogram<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Counter<long> _retries;
    private readonly bool _captures;
    private readonly ILogger<ModelTelemetry> _logger;

    /// <summary>Makes the instruments.</summary>
    public ModelTelemetry(IMeterFactory meters, IOptions<TelemetryOptions> options, ILogger<ModelTelemetry> logger)
    {
        (_captures, _logger) = (options.Value.CapturesContent, logger);
        _meter = meters.Create(SourceName);
        _duration = _meter.CreateHistogram("gen_ai.client.operation.duration", "s", "The time of a call, all tries included.", tags: null, Seconds);
        _firstToken = _meter.CreateHistogram("gen_ai.client.operation.time_to_first_chunk", "s", "The time to the first token.", tags: null, Seconds);
        _tokens = _meter.CreateHistogram("gen_ai.client.token.usage", "{token}", "The tokens of a call.", tags: null, Tokens);
        _cost = _meter.CreateCounter<double>("agents.model.cost", "{USD}", "The cost of calls whose price is known.");
        _retries = _meter.CreateCounter<long>("agents.model.retries", "{try}", "Further tries after failures.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    /// <summary>A call begins. The prompt is only kept where it is wanted.</summary>
    internal CallSpan Start(IReadOnlyList<ChatMessage> messages, bool logsContent)
    {
        var activity = _source.StartActivity(Operation, ActivityKind.Client);
        var captures = _captures && activity is not null;
        return new CallSpan(activity, captures, captures || logsContent ? Describe(messages) : null);
    }

    /// <summary>A call is over.</summary>
    internal void End(CallSpan span, ModelCall call, CallTarget target)
    {
        var options = target.Provider.Options;
        var tags = new TagList
        {
            { "gen_ai.operation.name", Operation },
            { "gen_ai.provider.name", options.IsGemini ? "gcp.gemini" : options.Name },
            { "gen_ai.request.model", call.Model.Model },
        };
        if (!target.Provider.IsInside)
        {
            tags.Add("server.address", options.BaseAddress.Host);
            tags.Add("server.port", options.BaseAddress.Port);
        }

        if (call.ErrorCode is not null)
        {
            tags.Add("error.type", call.ErrorCode);
        }

        Measure(call, tags);
        Trace(span, call, tags);
        if (options.LogsContent)
        {
            LogContent(call.Model.Id, span.Prompt ?? string.Empty, span.Answer);
        }
    }

    private static string Describe(IReadOnlyList<ChatMessage> messages) =>
        JsonSerializer.Serialize(
            messages.Select(message => new Dictionary<string, string>(StringComparer.Ordinal) { ["role"] = message.Role.Value, ["content"] = message.Text }).ToList(),
            AIJsonUtilities.DefaultOptions);

    private void Measure(ModelCall call, TagList tags)
    {
        _duration.Record(call.Duration.TotalSeconds, tags);
        if (call.FirstToken is { } first)
        {
            _firstToken.Record(first.TotalSeconds, tags);
        }

        if (call.Tries > 1)
        {
            _retries.Add(call.Tries - 1, tags);
        }

        if (call.Cost is { } cost)
        {
            _cost.Add((double)cost, tags);
        }

        Record("input", call.Usage.InputTokenCount, tags);
        Record("output", call.Usage.OutputTokenCount, tags);
    }

    private void Record(string type, long? count, TagList tags)
    {
        if (count is { } number)
        {
            tags.Add("gen_ai.token.type", type);
            _tokens.Record(number, tags);
        }
    }

    private static void Trace(CallSpan span, ModelCall call, TagList tags)
    {
        if (span.Activity is not { } activity)
        {
            return;
        }

        activity.DisplayName = $"{Operation} {call.Model.Model}";
        foreach (var (name, value) in tags)
        {
            activity.SetTag(name, value);
        }

        activity.SetTag("gen_ai.usage.input_tokens", call.Usage.InputTokenCount);
        activity.SetTag("gen_ai.usage.output_tokens", call.Usage.OutputTokenCount);
        activity.SetTag("agents.model.usage_source", call.Source.ToString().ToLowerInvariant());
        activity.SetTag("agents.model.tries", call.Tries);
        if (call.FirstToken is { } first)
        {
            activity.SetTag("gen_ai.response.time_to_first_chunk", first.TotalSeconds);
        }

        if (call.FinishReason is { } reason)
        {
            // A word that nobody knows is the provider's own text.
            activity.SetTag("gen_ai.response.finish_reasons", new[] { reason is "stop" or "length" or "tool_calls" or "content_filter" ? reason : "other" });
        }

        if (span.Captures)
        {
            activity.SetTag("gen_ai.input.messages", span.Prompt);
            activity.SetTag("gen_ai.output.messages", span.Answer);
        }

        if (call.ErrorCode is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    [LoggerMessage(LogLevel.Information, "Model {Model} was asked {Prompt} and answered {Answer}")]
    private partial void LogContent(string model, string prompt, string answer);
}
