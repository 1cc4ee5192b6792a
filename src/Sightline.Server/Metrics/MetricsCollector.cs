using System.Diagnostics.Metrics;

namespace Sightline.Server.Metrics;

/// <summary>
/// Keeps the current values of this program's instruments: its own, and those of the framework that tell of the
/// process, connections and requests.
/// </summary>
sealed class MetricsCollector : IDisposable
{
    static readonly HashSet<string> Meters =
    [
        OwnMeter.Name,
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    readonly Lock _lock = new();
    readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    readonly MeterListener _listener = new();
    readonly IMeterFactory _meters;
    long _dropped;

    public MetricsCollector(IMeterFactory meters)
    {
        _meters = meters;
        _listener.InstrumentPublished = Publish;
        _listener.SetMeasurementEventCallback<byte>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<short>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<float>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, family) => Record(value, tags, family));
        _listener.SetMeasurementEventCallback<decimal>((i, value, tags, family) => Record((double)value, tags, family));
        _listener.Start();
    }

    /// <summary>Writes all values in the Prometheus text format.</summary>
    public string Render()
    {
        _listener.RecordObservableInstruments();
        lock (_lock)
        {
            return PrometheusText.Render(_families.Values, _dropped);
        }
    }

    public void Dispose() => _listener.Dispose();

    // A meter made by another factory belongs to another server in this process; the runtime's belongs to all.
    void Publish(Instrument instrument, MeterListener listener)
    {
        var meter = instrument.Meter;
        if (!Meters.Contains(meter.Name) || (meter.Scope is not null && !ReferenceEquals(meter.Scope, _meters)))
            return;
        MetricFamily family;
        lock (_lock)
        {
            family = new MetricFamily(instrument);
            _families[family.Name] = family;
        }
        listener.EnableMeasurementEvents(instrument, family);
    }

    void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? family)
    {
        lock (_lock)
        {
            if (!((MetricFamily)family!).Record(value, tags))
                _dropped++;
        }
    }
}
