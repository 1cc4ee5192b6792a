using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Sightline.Server.Metrics;

enum MetricType
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>One instrument under its Prometheus name, and its series. Guarded by the collector's lock.</summary>
sealed class MetricFamily
{
    /// <summary>
    /// Series of one instrument. The labels that Sightline sets come from enumerations; this bounds those that the
    /// framework takes from requests.
    /// </summary>
    const int SeriesMax = 200;

    static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    readonly Dictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    readonly StringBuilder _labels = new();
    readonly double[] _bounds;
    // Whether a measurement is the value itself, or what to add to it.
    readonly bool _replaces;

    public MetricFamily(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        _replaces = kind.StartsWith("Observable", StringComparison.Ordinal)
            || kind.StartsWith("Gauge", StringComparison.Ordinal);
        Type = kind.Contains("Histogram", StringComparison.Ordinal) ? MetricType.Histogram
            : kind.Contains("UpDown", StringComparison.Ordinal) || kind.Contains("Gauge", StringComparison.Ordinal)
                ? MetricType.Gauge
            : MetricType.Counter;
        Name = MetricName.Of(instrument.Name, instrument.Unit, Type);
        Description = instrument.Description ?? "";
        _bounds = Type == MetricType.Histogram ? Bounds(instrument) : [];
    }

    public string Name { get; }

    public string Description { get; }

    public MetricType Type { get; }

    public ReadOnlySpan<double> BucketBounds => _bounds;

    public IEnumerable<MetricSeries> Series => _series.Values;

    /// <summary>Takes one measurement; false when it would have been one series too many.</summary>
    public bool Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
        {
            if (_series.Count == SeriesMax)
                return false;
            _series.Add(labels, series = new MetricSeries(labels, _bounds.Length + 1));
        }
        if (Type == MetricType.Histogram)
            series.Record(value, _bounds);
        else if (_replaces)
            series.Value = value;
        else
            series.Value += value;
        return true;
    }

    string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        _labels.Clear();
        foreach (var tag in tags)
        {
            var value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            _labels.Append(_labels.Length == 0 ? "" : ",").Append(MetricName.Label(tag.Key)).Append("=\"")
                .Append(MetricName.Escape(value)).Append('"');
        }
        return _labels.ToString();
    }

    static double[] Bounds(Instrument instrument) =>
        instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } advised }
            ? [.. advised]
            : DefaultBounds;
}
