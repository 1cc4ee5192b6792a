using System.Globalization;
using System.Runtime.InteropServices;

namespace Sightline.Load;

/// <summary>Figures, one a line, with where they were measured.</summary>
static class Report
{
    /// <summary>Where it is measured.</summary>
    public static string Machine
    {
        get
        {
            var cpu = File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1]
                : null;
            var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{cpu ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} processors "
                + $"(shared with this loader), {memory:F0} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");
        }
    }

    public static void Line(string what, string figure) => Console.WriteLine($"  {what,-34}{figure}");

    public static void Line(string what, double? figure, string unit, int digits = 0)
    {
        if (figure is { } value)
            Line(what, $"{value.ToString($"N{digits}", CultureInfo.InvariantCulture)} {unit}");
    }

    /// <summary>Median and 99th percentile of sorted milliseconds.</summary>
    public static void Percentiles(string what, double[] sorted) => Line(what, string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Percentile(sorted, 0.5):F1} ms, p99 {Percentile(sorted, 0.99):F1} ms  ({sorted.Length:N0} requests)"));

    /// <summary>The value at this share of sorted ones.</summary>
    public static double Percentile(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
