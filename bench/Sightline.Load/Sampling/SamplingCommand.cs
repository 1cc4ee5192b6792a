using System.Globalization;
using System.Text.Json;
using Sightline.Load.Shapes;

namespace Sightline.Load.Sampling;

/// <summary>
/// <c>./dev bench sampling</c>: the same load on a server that samples, and is killed in between, and on one that does not:
/// what is kept, what is counted, what is on disk, and how long queries take meanwhile.
/// </summary>
static class SamplingCommand
{
    const double Share = 0.1;
    const double ShareOff = 0.01;
    const double QueryMsMax = 2_000;
    const double PeakMb = 512;

    public static async Task<int> RunAsync(SamplingOptions options)
    {
        Console.WriteLine($"  {options.Rate:N0} spans/s for {options.Seconds} s, 1 % failed, 2 % slow, 6 % with a late span; "
            + Report.Machine);
        var sampled = new SamplingRun(options, options.WorkFolder + "-sampled", isSampled: true);
        await sampled.RunAsync();
        var found = await CheckTracesAsync(sampled);
        var sampledSums = await SumsAsync(sampled);
        var ledger = await LedgerAsync(sampled);
        await sampled.Server.DisposeAsync();
        var whole = new SamplingRun(options, options.WorkFolder + "-whole", isSampled: false);
        await whole.RunAsync();
        var wholeSums = await SumsAsync(whole);
        await whole.Server.DisposeAsync();
        return Print(sampled, whole, found, sampledSums, wholeSums, ledger) ? 0 : 1;
    }

    sealed record Found(long Due, long Whole);

    sealed record Ledger(long Received, long Stored, long Duplicate, long SampledOut);

    // Each that failed or was slow has to be there, whole.
    static async Task<Found> CheckTracesAsync(SamplingRun run)
    {
        long due = 0, whole = 0;
        for (var trace = 0L; trace < run.Traces; trace++)
        {
            if (!SampledTraces.IsFailed(trace) && !SampledTraces.IsSlow(trace))
                continue;
            due++;
            var answer = await run.ReadAsync($"/api/v1/traces/{LoadIds.TraceHex(trace)}?view=outline");
            whole += answer.GetProperty("spans").GetArrayLength() == SampledTraces.SpansPerTrace ? 1 : 0;
        }
        return new Found(due, whole);
    }

    // What has to be the same whatever is dropped.
    static async Task<IReadOnlyDictionary<string, string>> SumsAsync(SamplingRun run)
    {
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(sums, "", await run.ReadAsync("/api/v1/usage/overview?range=24h"));
        Add(sums, "", await run.ReadAsync("/api/v1/cost/overview?range=24h"));
        sums["traces"] = (await run.Server.Reader.CountTracesAsync("range=24h")).ToString(CultureInfo.InvariantCulture);
        sums["failed traces"] = (await run.Server.Reader.CountTracesAsync("range=24h&status=error")).ToString(CultureInfo.InvariantCulture);
        sums["rows of calls"] = run.Tables["calls"].Rows.ToString(CultureInfo.InvariantCulture);
        sums["rows of traces"] = run.Tables["traces"].Rows.ToString(CultureInfo.InvariantCulture);
        return sums;
    }

    static void Add(SortedDictionary<string, string> sums, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            sums[name] = value.ToString();
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in value.EnumerateObject())
            Add(sums, name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.Value);
    }

    static async Task<Ledger> LedgerAsync(SamplingRun run)
    {
        var answer = await run.ReadAsync("/api/v1/ingestion/ledger?range=24h");
        var row = answer.GetProperty("items")[0];
        long Number(string name) => row.GetProperty(name).GetInt64();
        return new Ledger(Number("received"), Number("stored"), Number("duplicate"), Number("sampled_out"));
    }

    static bool Print(
        SamplingRun sampled, SamplingRun whole, Found found, IReadOnlyDictionary<string, string> sampledSums,
        IReadOnlyDictionary<string, string> wholeSums, Ledger ledger)
    {
        var plainSpans = (sampled.Traces - found.Due) * SampledTraces.SpansPerTrace;
        var share = (double)(plainSpans - ledger.SampledOut) / plainSpans;
        var fine = Row("spans sent, per second", $"{sampled.Spans:N0}, {sampled.Spans / sampled.LoadTime.TotalSeconds:N0}", true)
            & Row("failed and slow traces, whole", $"{found.Due:N0}, {found.Whole:N0}", found.Due == found.Whole)
            & Row("kept of the rest", $"{share:P2} of {plainSpans:N0} spans", Math.Abs(share - Share) <= ShareOff)
            & Row("ledger", $"{ledger}", ledger.Received == sampled.Spans
                && ledger.Received == ledger.Stored + ledger.Duplicate + ledger.SampledOut)
            & Row("rows of spans on disk", $"{sampled.Tables["spans"].Rows:N0} of {whole.Tables["spans"].Rows:N0}",
                sampled.Tables["spans"].Rows == ledger.Stored && whole.Tables["spans"].Rows == whole.Spans)
            & Row("MB of spans on disk", $"{sampled.Tables["spans"].Bytes / 1e6:N1} of {whole.Tables["spans"].Bytes / 1e6:N1}",
                sampled.Tables["spans"].Bytes < whole.Tables["spans"].Bytes)
            & Row("memory at its peak, MB", $"{sampled.PeakBytes / 1e6:N0}, unsampled {whole.PeakBytes / 1e6:N0}",
                sampled.PeakBytes <= PeakMb * 1024 * 1024)
            & Row("queries, p50, p99, slowest, ms", Times(sampled.QueryMs), sampled.QueryMs.Max() <= QueryMsMax)
            & Row("requests, p50, p99, slowest, ms", Times(sampled.SendMs), true);
        foreach (var (name, value) in wholeSums)
            fine &= Row($"{name}, both", $"{value}, {sampledSums.GetValueOrDefault(name)}", value == sampledSums.GetValueOrDefault(name));
        return fine;
    }

    static string Times(IReadOnlyList<double> times)
    {
        double[] sorted = [.. times.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[sorted.Length / 2]:N1}, {sorted[sorted.Length * 99 / 100]:N1}, {sorted[^1]:N1} of {sorted.Length:N0}");
    }

    static bool Row(string what, string value, bool isFine)
    {
        Console.WriteLine($"  {what,-34} {value}{(isFine ? "" : "   FAILED")}");
        return isFine;
    }
}
