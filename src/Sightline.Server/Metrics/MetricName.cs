using System.Text;

namespace Sightline.Server.Metrics;

/// <summary>
/// Names by the rules of "OpenTelemetry compatibility: Prometheus": dots become underscores, the unit is written out
/// at the end, counters end in <c>_total</c>.
/// </summary>
static class MetricName
{
    public static string Of(string name, string? unit, MetricType type)
    {
        var result = Sanitize(name);
        var suffix = unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
        if (!result.EndsWith(suffix, StringComparison.Ordinal))
            result += suffix;
        return type == MetricType.Counter && !result.EndsWith("_total", StringComparison.Ordinal)
            ? result + "_total"
            : result;
    }

    public static string Label(string key) => Sanitize(key);

    /// <summary>Escapes a label's value or a help text.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    static string Sanitize(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
            result.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        return char.IsAsciiDigit(name[0]) ? "_" + result : result.ToString();
    }
}
