namespace Sightline.Server.Metrics;

/// <summary>One instrument with one set of labels. Guarded by the collector's lock.</summary>
sealed class MetricSeries(string labels, int buckets)
{
    /// <summary>Such as <c>transport="http",signal="traces"</c>; empty for none.</summary>
    public string Labels => labels;

    /// <summary>The counter's or gauge's value; a histogram's sum.</summary>
    public double Value { get; set; }

    /// <summary>Measurements of a histogram.</summary>
    public long Count { get; private set; }

    /// <summary>Measurements per bucket of a histogram, not cumulative; the last bucket has no bound.</summary>
    public long[] Buckets { get; } = new long[buckets];

    public void Record(double value, double[] bounds)
    {
        var bucket = Array.BinarySearch(bounds, value);
        Buckets[bucket < 0 ? ~bucket : bucket]++;
        Value += value;
        Count++;
    }
}
