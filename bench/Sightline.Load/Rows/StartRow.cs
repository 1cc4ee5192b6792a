using System.Diagnostics;
using System.Globalization;
using Sightline.Load.Servers;

namespace Sightline.Load.Rows;

/// <summary>A start with much data and a journal that was not closed: how soon telemetry is taken in, and queries are answered.</summary>
sealed class StartRow : IRow
{
    const string Figure = "start with 10 GB and an unclosed journal, ready to ingest";
    const long MeasuredBytes = 10_000_000_000;
    // Journal and segments hold the data twice for a while, and compaction writes it once more.
    const double RoomFactor = 2.6;
    const long RoomBesides = 2_000_000_000;
    const int Connections = 4;
    const long SpanBytes = 144_000;
    // Enough to be replayed, below the 64 MiB that make the server flush.
    const long UnclosedBytes = 40_000_000;
    const int UnclosedSpans = 32;
    const int UnclosedTries = 60;

    public string Name => "start";

    public string About => "start with 10 GB of data after a kill";

    public async Task RunAsync(StoreRun run)
    {
        var goal = run.Scaled(MeasuredBytes);
        var target = Target.AtMost(5, 2);
        var free = new DriveInfo(run.Options.WorkFolder).AvailableFreeSpace;
        if (free < goal * RoomFactor + RoomBesides)
        {
            run.Table.Add(new Figure(
                Name, Figure, null, "s", target, $"needs {(goal * RoomFactor + RoomBesides) / 1e9:F0} GB free, there are {free / 1e9:F0}"));
            return;
        }
        var (spans, traces, unclosed, data) = await BuildAsync(run, goal);

        var began = Stopwatch.GetTimestamp();
        await using var server = await run.StartAsync(Name);
        var ready = await server.WaitForAsync("/ready", began);
        var answers = await server.WaitForAsync("/api/v1/traces?limit=1", began);
        StoreRun.Say($"listening after {server.Listening.TotalSeconds:F2} s, ready after {ready.TotalSeconds:F2} s, "
            + $"answers queries after {answers.TotalSeconds:F2} s");
        await run.CheckCountsAsync(server, traces, spans);
        run.Table.Add(new Figure(Name, Figure, ready.TotalSeconds, "s", target, string.Create(
            CultureInfo.InvariantCulture,
            $"from the start of the process; {data / 1e9:F1} GB, {unclosed / 1e6:F0} MB of rows only in the journal, "
            + $"files in the page cache")));
        run.Table.Add(new Figure(
            Name, "the same, until queries are answered", answers.TotalSeconds, "s", null, $"{spans:N0} spans, counted"));
        run.AddPeak("start, after the kill", server.Process.PeakBytes);
    }

    async Task<(long Spans, long Traces, double Unclosed, long Data)> BuildAsync(StoreRun run, long goal)
    {
        await using var server = await run.StartAsync(Name);
        var work = TemplateWork.Blobs(server.EndPoint);
        var chunk = Math.Max(UnclosedSpans, goal / 20 / SpanBytes);
        while (Size(server) < goal)
        {
            var sent = Sending.Run(server.EndPoint, work.Deal(chunk, Connections));
            StoreRun.Say($"building {goal / 1e9:N1} GB: {Size(server) / 1e9:N2} GB so far, {sent.MegabytesPerSecond:N0} MB/s");
        }
        var unclosed = 0d;
        for (var i = 0; i < UnclosedTries && unclosed < UnclosedBytes; i++)
        {
            Sending.Run(server.EndPoint, work.Deal(UnclosedSpans, Connections));
            unclosed = await server.Reader.MetricAsync("sightline_store_memtable_bytes") ?? 0;
        }
        run.AddPeak("start, building", server.Process.PeakBytes);
        await server.KillAsync();
        StoreRun.Say($"killed with {unclosed / 1e6:F0} MB of rows that are in no segment");
        return (work.Spans, work.Traces, unclosed, Size(server));
    }

    static long Size(RunningProgram server)
    {
        var (journal, others) = DataFolder.Measure(server.Folder);
        return journal + others;
    }
}
