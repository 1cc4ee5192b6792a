using System.Globalization;

namespace Sightline.Load.Rows;

/// <summary>Plain service spans: how fast they are taken in, what that costs, and what they take on disk.</summary>
sealed class IngestRow : IRow
{
    const int WarmupSpans = 200_000;
    const int MeasuredSpans = 400_000;
    const int FewConnections = 4;
    const int ManyConnections = 16;

    public string Name => "ingest";

    public string About => "durable ingest of plain service spans (D10)";

    public async Task RunAsync(StoreRun run)
    {
        await using var server = await run.StartAsync(Name);
        var work = TemplateWork.Services(server.EndPoint);
        run.Load(server, work, run.Scaled(WarmupSpans), FewConnections, "warm-up");
        var before = server.Process.CpuSeconds;
        var sent = run.Load(server, work, run.Scaled(MeasuredSpans), FewConnections, "measured");
        await run.CompactAsync(server, work.Spans);
        var after = server.Process.CpuSeconds;
        var disk = StoreRun.DiskBytes(server);
        await run.CheckCountsAsync(server, work.Traces, work.Spans);

        var bytesPerSpan = (double)disk / work.Spans;
        var perMillion = (after - before) / sent.Spans * 1e6;
        var wholeLife = after / work.Spans * 1e6;
        run.Table.Add(new Figure(
            Name, "durable ingest, D10, 4 connections", sent.SpansPerSecond, "spans/s", Target.AtLeast(100_000, 150_000),
            string.Create(CultureInfo.InvariantCulture, $"{sent.Spans:N0} spans of {(double)sent.Bytes / sent.Spans:F0} B")));
        run.Table.Add(new Figure(
            Name, "server CPU per million spans, D10", perMillion, "s", Target.AtMost(15, 10), string.Create(
                CultureInfo.InvariantCulture,
                $"until compacted, also what the warm-up left; over the process's whole life, its start included: {wholeLife:F1} s")));
        run.Table.Add(new Figure(
            Name, "acknowledged p99, 4 connections", Report.Percentile(sent.LatenciesMs, 0.99), "ms", Target.AtMost(60, 25),
            Middle(sent)));
        run.Table.Add(new Figure(
            Name, "disk, D10", bytesPerSpan, "B/span", Target.AtMost(50, 42), "all of DATA but the journal's unused tail"));

        var many = run.Load(server, work, run.Scaled(MeasuredSpans), ManyConnections, "measured");
        await run.CheckCountsAsync(server, work.Traces, work.Spans);
        run.Table.Add(new Figure(
            Name, "acknowledged p99, 16 connections", Report.Percentile(many.LatenciesMs, 0.99), "ms", Target.AtMost(250, 120),
            Middle(many)));
        run.AddPeak(Name, server.Process.PeakBytes);
    }

    static string Middle(SendingResult sent) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Report.Percentile(sent.LatenciesMs, 0.5):F1} ms, {sent.LatenciesMs.Length:N0} requests of 200 spans, "
        + $"{sent.SpansPerSecond:N0} spans/s");
}
