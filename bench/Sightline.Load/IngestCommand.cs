using System.Net;
using Sightline.Load.Servers;

namespace Sightline.Load;

/// <summary>Loads a running server, reads back, prints the figures.</summary>
static class IngestCommand
{
    const int Samples = 300;

    public static async Task<int> RunAsync(LoadOptions options)
    {
        var server = new IPEndPoint(IPAddress.Parse(options.Server.Host), options.Server.Port);
        var process = new ServerProcess(options.Pid);
        using var reader = new ReadBack(options.Server);
        Work work = options.AgentShape ? new AgentWork(server) : TemplateWork.Services(server, options.Batch);

        if (options.Warmup > 0)
            Sending.Run(server, work.Deal(options.Warmup, options.Connections));
        var measured = work.Traces;
        var requests = work.Deal(options.Spans, options.Connections);
        var cpuBefore = process.CpuSeconds;
        var sent = Sending.Run(server, requests);
        var flushed = await reader.WaitForFlushAsync();
        var cpu = process.CpuSeconds - cpuBefore;
        var peak = process.PeakBytes;

        Report.Line("machine", Report.Machine);
        Report.Line("shape", $"{(options.AgentShape ? "agent" : "service")}, {options.Connections} connections, OTLP/HTTP protobuf");
        Report.Line("spans", sent.Spans, $"after a warm-up of {options.Warmup:N0}");
        Report.Line("sent per span", (double)sent.Bytes / sent.Spans, "bytes");
        Report.Line("taken in", sent.SpansPerSecond, "spans/s");
        Report.Line("", sent.MegabytesPerSecond, "MB/s", 1);
        Report.Percentiles("acknowledged (on disk)", sent.LatenciesMs);
        Report.Line("server CPU, final flush included", cpu / sent.Spans * 1e6, "s per million spans", 2);
        Report.Line("server memory at its peak", peak / 1e6, "MB");
        if (!flushed)
            Report.Line("", "(rows are still in memory: disk figures include their journal)");
        if (options.DataFolder is { } folder)
            PrintDisk(folder, work.Spans, (double)sent.Bytes / sent.Spans);
        return await ReadBackAsync(reader, work, measured);
    }

    static void PrintDisk(string folder, long spans, double bytesPerSpan)
    {
        var (journal, others) = DataFolder.Measure(folder);
        Report.Line("on disk, warm-up included", (double)(journal + others) / spans, $"bytes per span (journal {journal / 1e6:F1} MB, "
            + $"segments and the rest {others / 1e6:F1} MB)", 1);
        Report.Line("stored per byte sent", (journal + others) / (spans * bytesPerSpan), "", 3);
    }

    static async Task<int> ReadBackAsync(ReadBack reader, Work work, long measured)
    {
        var step = Math.Max(1, (work.Traces - measured) / Samples);
        var sample = Enumerable.Range(0, Samples).Select(i => measured + i * step).Where(t => t < work.Traces).ToArray();
        await reader.TimeTracesAsync(sample.Take(20), work.SpansPerTrace);
        Report.Percentiles("trace by id", await reader.TimeTracesAsync(sample, work.SpansPerTrace));
        Report.Percentiles("attribute search, 20 newest", await reader.TimeSearchesAsync(sample.Take(50)));

        var counted = await reader.CountTracesAsync("range=1h");
        var stored = await reader.CountSpansAsync();
        Report.Line("read back", $"{counted:N0} of {work.Traces:N0} traces, {stored:N0} of {work.Spans:N0} spans");
        return counted == work.Traces && stored == work.Spans ? 0 : 1;
    }
}
