using System.Text.Json;
using Sightline.Load.Servers;
using Sightline.Load.Shapes;
using Sightline.SharedData.Tests.Support;

namespace Sightline.Load.Rows;

/// <summary>Agents that resend their conversation: how fast they are taken in, what they take on disk, and that nothing is cut.</summary>
sealed class AgentRow : IRow
{
    const int WarmupSpans = 12_000;
    const int MeasuredSpans = 60_000;
    const int Connections = 4;
    const int SampleTraces = 50;

    public string Name => "agent";

    public string About => "agents that resend their conversation";

    public async Task RunAsync(StoreRun run)
    {
        await using var server = await run.StartAsync(Name);
        var work = new AgentWork(server.EndPoint);
        var warmup = run.Load(server, work, run.Scaled(WarmupSpans, 1_000), Connections, "warm-up");
        var sent = run.Load(server, work, run.Scaled(MeasuredSpans, 5_000), Connections, "measured");
        await run.CompactAsync(server, work.Spans);
        var disk = StoreRun.DiskBytes(server);
        await run.CheckCountsAsync(server, work.Traces, work.Spans);
        var compared = await CompareAsync(server.Reader, work, sent.Spans / work.SpansPerTrace);

        run.Table.Add(new Figure(
            Name, "agent-shaped load, 4 connections", sent.MegabytesPerSecond, "MB/s", Target.AtLeast(60, 100),
            $"{sent.Spans:N0} spans, {sent.Bytes / 1e6:N0} MB"));
        run.Table.Add(new Figure(
            Name, "agent-shaped load, stored per byte sent", disk / (double)(warmup.Bytes + sent.Bytes), "B/B", Target.AtMost(0.25),
            $"all of DATA, all indexes; {compared:N0} spans compared byte for byte, nothing cut"));
        run.AddPeak(Name, server.Process.PeakBytes);
    }

    // Decoded by code that is not the program's, on both sides.
    static async Task<int> CompareAsync(ReadBack reader, AgentWork work, long measured)
    {
        var compared = 0;
        for (var i = 0; i < SampleTraces; i++)
        {
            var trace = work.Traces - measured + i * measured / SampleTraces;
            var sent = new SpanContent();
            using (var body = JsonDocument.Parse(ProtobufTraces.ToJson(work.Body(trace))))
                sent.Add(body.RootElement);
            var found = new SpanContent();
            using (var answer = await reader.GetAsync($"/api/v1/traces/{LoadIds.TraceHex(trace)}?format=otlp"))
                found.Add(answer.RootElement);
            var differences = found.Differences(sent);
            if (differences.Count > 0)
                throw new InvalidDataException($"Trace {trace} is not what was sent: {string.Join("; ", differences.Take(5))}");
            compared += sent.Spans;
        }
        return compared;
    }
}
