using System.Globalization;
using Sightline.Load.Servers;

namespace Sightline.Load.Soaks;

/// <summary>The server at one moment.</summary>
sealed record SoakSample(double Seconds, long Resident, long Threads, long OpenFiles, long Spans, double Segments, double SlowestQueryMs)
{
    public const string Header = "seconds,resident_bytes,threads,open_files,spans,segments,slowest_query_ms";

    public static async Task<SoakSample> TakeAsync(RunningProgram server, TimeSpan at, double slowestQueryMs) => new(
        at.TotalSeconds,
        server.Process.ResidentBytes ?? 0,
        server.Process.Threads ?? 0,
        server.Process.OpenFiles ?? 0,
        await server.Reader.CountSpansAsync(),
        await server.Reader.MetricAsync("sightline_store_segments") ?? 0,
        slowestQueryMs);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Seconds:F0},{Resident},{Threads},{OpenFiles},{Spans},{Segments},{SlowestQueryMs:F1}");
}
