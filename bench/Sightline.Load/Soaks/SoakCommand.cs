using System.Diagnostics;
using System.Globalization;
using Sightline.Load.Rows;
using Sightline.Load.Servers;

namespace Sightline.Load.Soaks;

/// <summary>
/// <c>./dev bench soak</c>: a server under a steady load, with queries and compactions, watched for what grows.
/// </summary>
static class SoakCommand
{
    static readonly TimeSpan SampleInterval = TimeSpan.FromSeconds(10);

    /// <summary>0 when nothing grew, no request failed, and what was sent is there.</summary>
    public static async Task<int> RunAsync(SoakOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Out))!);
        await using var server = await RunningProgram.StartAsync(options.Program, options.WorkFolder);
        using var ending = new CancellationTokenSource(options.Time);
        var load = new SoakLoad(server, options.Rate);
        var queries = new SoakQueries(server, load.Services);
        var loading = StartAsync(load.RunAsync, ending);
        var asking = StartAsync(queries.RunAsync, ending);
        var compacting = StartAsync(queries.CompactAsync, ending);

        StoreRun.Say($"{options.Time.TotalMinutes:0.#} minutes; samples in {options.Out}; {Report.Machine}");
        var samples = await SampleAsync(server, queries, options, ending.Token);
        await Task.WhenAll(loading, asking, compacting);

        StoreRun.Say($"sent {load.Spans:N0} spans, asked {queries.Asked:N0} queries, compacted {queries.Compactions:N0} times");
        if (!queries.CanCompact)
            StoreRun.Say("this server has no /api/v1/admin/compact: nothing was compacted on demand");
        var stored = await server.Reader.CountSpansAsync();
        var traces = await server.Reader.CountTracesAsync("range=24h");
        StoreRun.Say($"read back {traces:N0} of {load.Traces:N0} traces, {stored:N0} of {load.Spans:N0} spans; "
            + $"memory at its peak {server.Process.PeakBytes / 1e6:N0} MB");
        var flat = Print(samples);
        return flat && stored == load.Spans && traces == load.Traces ? 0 : 1;
    }

    // One that fails ends the others.
    static async Task StartAsync(Func<CancellationToken, Task> work, CancellationTokenSource ending)
    {
        var succeeded = false;
        try
        {
            await Task.Run(() => work(ending.Token));
            succeeded = true;
        }
        finally
        {
            if (!succeeded)
                await ending.CancelAsync();
        }
    }

    static async Task<List<SoakSample>> SampleAsync(
        RunningProgram server, SoakQueries queries, SoakOptions options, CancellationToken ending)
    {
        var samples = new List<SoakSample>();
        await using var file = new StreamWriter(options.Out) { AutoFlush = true };
        await file.WriteLineAsync(SoakSample.Header);
        var began = Stopwatch.GetTimestamp();
        while (!ending.IsCancellationRequested)
        {
            await Task.Delay(SampleInterval, ending).ContinueWith(_ => { }, TaskScheduler.Default);
            var sample = await SoakSample.TakeAsync(server, Stopwatch.GetElapsedTime(began), queries.TakeSlowest());
            samples.Add(sample);
            await file.WriteLineAsync(sample.ToString());
            if (samples.Count % 6 == 1)
            {
                StoreRun.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sample.Seconds:F0} s: {sample.Resident / 1e6:F0} MB, {sample.Threads} threads, {sample.OpenFiles} open files, "
                    + $"{sample.Spans:N0} spans, {sample.Segments} segments, slowest query {sample.SlowestQueryMs:F0} ms"));
            }
        }
        return samples;
    }

    static bool Print(List<SoakSample> samples)
    {
        var third = samples.Count / 3;
        if (third == 0)
        {
            Console.WriteLine("  too few samples to tell whether anything grew");
            return false;
        }
        var first = samples.GetRange(0, third);
        var last = samples.GetRange(samples.Count - third, third);
        Console.WriteLine($"  {"",-18}{"first third",14}{"last third",14}");
        // What a flush or a compaction holds for a moment is no growth.
        return Print("resident, MB", first, last, s => s.Resident / 1e6, 1.1, 16)
            & Print("threads", first, last, s => s.Threads, 1.1, 2)
            & Print("open files", first, last, s => s.OpenFiles, 1.1, 8);
    }

    static bool Print(
        string what, List<SoakSample> first, List<SoakSample> last, Func<SoakSample, double> value, double factor, double slack)
    {
        var before = Median(first.Select(value));
        var after = Median(last.Select(value));
        var flat = after <= before * factor + slack;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-18}{before,14:N0}{after,14:N0}  {(flat ? "flat" : "GROWS")} (medians; up to {factor:P0} + {slack} is flat)"));
        return flat;
    }

    static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
