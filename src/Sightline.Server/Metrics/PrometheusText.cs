using System.Globalization;
using System.Text;

namespace Sightline.Server.Metrics;

/// <summary>The Prometheus text exposition format, version 0.0.4.</summary>
static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Render(IEnumerable<MetricFamily> families, long dropped)
    {
        var text = new StringBuilder();
        foreach (var family in families)
            Write(text, family);
        Head(
            text, "sightline_metrics_dropped_total", "counter",
            "Measurements that were not kept because their instrument had too many label values.");
        Line(text, "sightline_metrics_dropped_total", "", dropped);
        return text.ToString();
    }

    static void Write(StringBuilder text, MetricFamily family)
    {
        if (!family.Series.Any())
            return;
        Head(text, family.Name, family.Type.ToString().ToLowerInvariant(), family.Description);
        foreach (var series in family.Series)
        {
            if (family.Type == MetricType.Histogram)
                WriteHistogram(text, family, series);
            else
                Line(text, family.Name, series.Labels, series.Value);
        }
    }

    static void WriteHistogram(StringBuilder text, MetricFamily family, MetricSeries series)
    {
        var bounds = family.BucketBounds;
        var cumulative = 0L;
        for (var i = 0; i <= bounds.Length; i++)
        {
            cumulative += series.Buckets[i];
            var bound = i < bounds.Length ? Number(bounds[i]) : "+Inf";
            var labels = series.Labels.Length == 0 ? $"le=\"{bound}\"" : $"{series.Labels},le=\"{bound}\"";
            Line(text, family.Name + "_bucket", labels, cumulative);
        }
        Line(text, family.Name + "_sum", series.Labels, series.Value);
        Line(text, family.Name + "_count", series.Labels, series.Count);
    }

    static void Head(StringBuilder text, string name, string type, string help) => text
        .Append("# HELP ").Append(name).Append(' ')
        .Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
        .Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
