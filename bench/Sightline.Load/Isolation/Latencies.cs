namespace Sightline.Load.Isolation;

/// <summary>How long requests took.</summary>
sealed class Latencies
{
    readonly List<double> _ms = [];

    /// <summary>Requests that were not taken.</summary>
    public int Failed { get; set; }

    public double P50 => Quantile(0.5);

    public double P95 => Quantile(0.95);

    public double P99 => Quantile(0.99);

    public void Add(TimeSpan time) => _ms.Add(time.TotalMilliseconds);

    double Quantile(double share)
    {
        if (_ms.Count == 0)
            return double.NaN;
        _ms.Sort();
        return _ms[Math.Min((int)(share * _ms.Count), _ms.Count - 1)];
    }
}
