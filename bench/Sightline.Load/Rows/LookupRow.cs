using Sightline.Load.InProcess;
using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Rows;

/// <summary>A trace by id, and the spans of a user, among a million traces of ten spans.</summary>
sealed class LookupRow : IRow
{
    const long MeasuredSpans = 10_000_000;
    const int Connections = 4;
    const int Warmups = 200;
    const int Lookups = 2_000;
    const int Searches = 50;
    const int Counts = 10;
    const int PageSize = 20;
    // The user that the in-process count asks for.
    const int CountedUser = 42;

    public string Name => "lookup";

    public string About => "trace by id and attribute equality among 10 million spans";

    public async Task RunAsync(StoreRun run)
    {
        long traces, spans;
        await using (var server = await run.StartAsync(Name))
        {
            var work = TemplateWork.Services(server.EndPoint);
            run.Load(server, work, run.Scaled(MeasuredSpans), Connections, "loading");
            await run.CompactAsync(server, work.Spans);
            StoreRun.DiskBytes(server);
            await run.CheckCountsAsync(server, work.Traces, work.Spans);
            (traces, spans) = (work.Traces, work.Spans);

            await TracesByIdAsync(run, server.Reader, traces);
            await NewestAsync(run, server.Reader, traces);
            await CountAsync(run, server.Reader, traces);
            run.AddPeak(Name, server.Process.PeakBytes);
        }
        await CountInProcessAsync(run, traces, spans);
    }

    async Task TracesByIdAsync(StoreRun run, ReadBack reader, long traces)
    {
        StoreRun.Say($"{Lookups:N0} traces by id");
        var random = new Random(7);
        long[] sample = [.. Enumerable.Range(0, Warmups + Lookups).Select(_ => random.NextInt64(traces))];
        await reader.TimeTracesAsync(sample.Take(Warmups), ServiceTemplate.SpansPerTrace);
        var times = await reader.TimeTracesAsync(sample.Skip(Warmups), ServiceTemplate.SpansPerTrace);
        var how = $"{times.Length:N0} random of {traces:N0} traces after {Warmups} others, over HTTP, no time range, all spans there";
        run.Table.Add(new Figure(Name, "trace by id, p50", Report.Percentile(times, 0.5), "ms", Target.AtMost(5, 1), how));
        run.Table.Add(new Figure(Name, "trace by id, p99", Report.Percentile(times, 0.99), "ms", Target.AtMost(20, 5), how));
    }

    async Task NewestAsync(StoreRun run, ReadBack reader, long traces)
    {
        StoreRun.Say($"{Searches} attribute searches");
        var times = new List<double>();
        // The first users warm up; each is asked for once.
        for (var user = ServiceTemplate.Users - 5; user < ServiceTemplate.Users; user++)
            await NewestAsync(reader, traces, user, []);
        for (var i = 0; i < Searches && !StoreRun.IsEnough(times); i++)
            await NewestAsync(reader, traces, CountedUser + i * 17, times);
        run.AddMedian(Name, "attribute equality, newest 20", [.. times.Order()], Target.AtMost(50, 10),
            "each another user, over HTTP, every item checked");
    }

    static async Task NewestAsync(ReadBack reader, long traces, int user, List<double> times)
    {
        var path = $"/api/v1/traces?limit={PageSize}&{ReadBack.UserFilter(ServiceTemplate.User(user))}";
        using var answer = await reader.TimeAsync(path, times);
        var items = answer.RootElement.GetProperty("items");
        var expected = Numbers(traces, user).Select(LoadIds.TraceHex).ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Started, string Id)>();
        foreach (var item in items.EnumerateArray())
            found.Add((item.GetProperty("started_at").GetString()!, item.GetProperty("trace_id").GetString()!));
        if (found.Count != Math.Min(PageSize, expected.Count) || !found.All(f => expected.Contains(f.Id)))
            throw new InvalidDataException($"{path} gives {found.Count} items of {expected.Count} traces, or others.");
        if (!found.SequenceEqual(found.OrderByDescending(f => f.Started, StringComparer.Ordinal)))
            throw new InvalidDataException($"{path} is not in order.");
    }

    async Task CountAsync(StoreRun run, ReadBack reader, long traces)
    {
        StoreRun.Say($"{Counts} exhaustive counts");
        var times = new List<double>();
        for (var i = -2; i < Counts && !StoreRun.IsEnough(times); i++)
        {
            var user = CountedUser + (i + 2) * 31;
            var path = $"/api/v1/traces/histogram?range=24h&{ReadBack.UserFilter(ServiceTemplate.User(user))}";
            using var answer = await reader.TimeAsync(path, i < 0 ? [] : times);
            var counted = ReadBack.Counted(answer);
            if (counted != Numbers(traces, user).Count())
                throw new InvalidDataException($"{path} counts {counted} of {Numbers(traces, user).Count()} traces.");
        }
        run.AddMedian(Name, "attribute equality, exhaustive count", [.. times.Order()], Target.AtMost(400, 100),
            "histogram of the traces over HTTP, each another user, counts checked");
    }

    async Task CountInProcessAsync(StoreRun run, long traces, long spans)
    {
        StoreRun.Say("exhaustive count of spans in process");
        var answer = await Asking.RunAsync(run.Folder(Name), Question.UserSpans, ServiceTemplate.User(CountedUser));
        var expected = Numbers(traces, CountedUser).Count() * ServiceTemplate.SpansPerTrace;
        if (answer.Groups is not [{ Values: [var counted] }] || (long)counted != expected)
            throw new InvalidDataException($"In process, the count is not the {expected} spans of the user: {answer}");
        run.AddMedian(Name, "attribute equality, count of spans in process", answer.SortedMs, Target.AtMost(400, 100),
            $"Store.Execute over {spans:N0} spans in a process of its own, first time {answer.FirstMs:F0} ms");
    }

    static IEnumerable<long> Numbers(long traces, int user)
    {
        for (long trace = user; trace < traces; trace += ServiceTemplate.Users)
            yield return trace;
    }
}
