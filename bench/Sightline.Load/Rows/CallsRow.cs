using Sightline.Load.InProcess;
using Sightline.Load.Shapes;

namespace Sightline.Load.Rows;

/// <summary>Model calls of three days, grouped by model and hour.</summary>
sealed class CallsRow : IRow
{
    const long MeasuredCalls = 10_000_000;
    const int Connections = 4;
    const string Grouping = "calls by model and hour: count, sums, p50/p95/p99";

    public string Name => "calls";

    public string About => "10 million model calls by model and hour";

    public async Task RunAsync(StoreRun run)
    {
        var from = CallTemplate.Begin(Work.Now());
        long traces;
        await using (var server = await run.StartAsync(Name))
        {
            var work = TemplateWork.Calls(server.EndPoint, from);
            var calls = run.Scaled(MeasuredCalls, 50_000);
            run.Load(server, work, calls * CallTemplate.SpansPerTrace / CallTemplate.CallsPerTrace, Connections, "loading");
            traces = work.Traces;
            await run.CompactAsync(server, work.Spans);
            StoreRun.DiskBytes(server);
            await run.CheckCountsAsync(server, work.Traces, work.Spans, "range=7d");
            run.AddPeak(Name, server.Process.PeakBytes);
        }

        StoreRun.Say("grouping in process");
        var answer = await Asking.RunAsync(run.Folder(Name), Question.CallGroups, "");
        var expected = ExpectedCalls.Compute(from, traces);
        expected.Check(answer.Groups);
        run.AddMedian(
            Name, Grouping, answer.SortedMs, Target.AtMost(400, 150),
            $"Store.Execute in a process of its own over {traces * CallTemplate.CallsPerTrace:N0} calls, "
            + $"{answer.Groups.Count} groups, all counts, sums and percentiles checked, first time {answer.FirstMs:F0} ms");
        run.AddPeak("calls, grouping in process", answer.PeakBytes);
    }
}
