using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Agents.Tests.Security;

/// <summary>Hands everything that traces and metrics of any source carry to a hunt.</summary>
internal sealed class TelemetryCapture : IDisposable
{
    private readonly SecretHunt _hunt;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private int _spans;
    private int _measurements;

    public TelemetryCapture(SecretHunt hunt)
    {
        _hunt = hunt;
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            SampleUsingParentId = (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Measure);
        _meters.SetMeasurementEventCallback<int>(Measure);
        _meters.SetMeasurementEventCallback<double>(Measure);
        _meters.SetMeasurementEventCallback<float>(Measure);
        _meters.Start();
    }

    public int Spans => _spans;

    public int Measurements => _measurements;

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Text(object? value) => value is Array many ? string.Join(' ', many.Cast<object?>()) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join('\n', tags.Select(tag => $"{tag.Key}={Text(tag.Value)}"));

    private void Look(Activity activity)
    {
        Interlocked.Increment(ref _spans);
        _hunt.Look(
            $"span {activity.Source.Name} {activity.OperationName}",
            string.Join(
                '\n',
                activity.DisplayName,
                activity.StatusDescription,
                activity.TraceStateString,
                Text(activity.TagObjects),
                string.Join('\n', activity.Baggage.Select(pair => $"{pair.Key}={pair.Value}")),
                string.Join('\n', activity.Events.Select(one => $"{one.Name} {Text(one.Tags)}")),
                string.Join('\n', activity.Links.Select(link => Text(link.Tags ?? [])))));
    }

    private void Measure<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        Interlocked.Increment(ref _measurements);
        _hunt.Look($"metric {instrument.Meter.Name} {instrument.Name}", Text(tags.ToArray()));
    }
}
