using System.Diagnostics;
using System.Globalization;
using Sightline.Load.Servers;

namespace Sightline.Load.Rows;

/// <summary>What the rows of one run share: the program, the scale, the table, and how each of them reads back.</summary>
sealed class StoreRun(StoreRunOptions options, FigureTable table)
{
    // A server that cannot be told to compact flushes soon by itself, so that something is on disk.
    const string SoonFlush = "Store:FlushInterval=00:00:10";
    const double PeakMustMb = 512;
    const double PeakAimMb = 350;

    // Slow questions are asked fewer times, so that the run ends.
    const double AskingMsMax = 20_000;
    const int AskingTimesMin = 3;

    static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    RunningProgram? _last;
    bool _compacts = true;

    public StoreRunOptions Options => options;

    public FigureTable Table => table;

    /// <summary>The number at this run's scale.</summary>
    public long Scaled(long number, long atLeast = 1) => Math.Max(atLeast, (long)(number * options.Scale));

    /// <summary>Finds out whether the server can be told to compact.</summary>
    public async Task ProbeAsync()
    {
        await using (var server = await StartAsync("probe"))
            _compacts = await CompactJob.RunAsync(server.Reader.Http) is not null;
        Delete("probe");
        if (!_compacts)
        {
            table.Remark("This server has no /api/v1/admin/compact: nothing was compacted, the flush interval was 10 s, and figures "
                + "\"after compact\" are those after the last flush.");
        }
    }

    /// <summary>Starts a server with default settings on the folder of a row.</summary>
    public async Task<RunningProgram> StartAsync(string row) =>
        _last = await RunningProgram.StartAsync(options.Program, Folder(row), _compacts ? [] : [SoonFlush]);

    /// <summary>What the server that was started last wrote last.</summary>
    public string LastLines => _last?.LastLines ?? "";

    public string Folder(string row) => Path.Combine(options.WorkFolder, row);

    public void Delete(string row)
    {
        if (Directory.Exists(Folder(row)))
            Directory.Delete(Folder(row), recursive: true);
    }

    /// <summary>Sends about this many spans, and says how far it is.</summary>
    public SendingResult Load(RunningProgram server, Work work, long spans, int connections, string what)
    {
        Say($"{what}: {spans:N0} spans over {connections} connections");
        var requests = work.Deal(spans, connections);
        var goal = work.Spans + spans;
        using var progress = new Timer(
            _ => Say($"  {work.Spans:N0} of about {goal:N0}"), null, ProgressInterval, ProgressInterval);
        var sent = Sending.Run(server.EndPoint, requests);
        Say($"  sent {sent.Spans:N0} spans, {sent.Bytes / 1e6:N1} MB: {sent.SpansPerSecond:N0} spans/s, {sent.MegabytesPerSecond:N1} MB/s");
        return sent;
    }

    /// <summary>Flushes and compacts until nothing is left to do, or waits for the flush where that is not offered.</summary>
    public async Task CompactAsync(RunningProgram server, long spans)
    {
        var began = Stopwatch.GetTimestamp();
        if (!_compacts)
        {
            if (!await server.Reader.WaitForFlushAsync())
                table.Remark("A flush did not come in time: some figures include rows that are in the journal only.");
            return;
        }
        Say("compacting");
        var tables = await CompactJob.RunAsync(server.Reader.Http)
            ?? throw new InvalidDataException("The server does not compact any more.");
        Say($"  took {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s; "
            + string.Join(", ", tables.Select(t => $"{t.Key}: {t.Value.Rows:N0} rows, {t.Value.Bytes / 1e6:N1} MB")));
        if (tables.TryGetValue("spans", out var held) && held.Rows != spans)
            throw new InvalidDataException($"After compaction there are {held.Rows:N0} rows of the {spans:N0} spans that were sent.");
    }

    /// <summary>What was sent is what is there; else this throws.</summary>
    public async Task CheckCountsAsync(RunningProgram server, long traces, long spans, string range = "range=24h")
    {
        var counted = await server.Reader.CountTracesAsync(range);
        var stored = await server.Reader.CountSpansAsync();
        Say($"read back {counted:N0} of {traces:N0} traces, {stored:N0} of {spans:N0} spans");
        if (counted != traces || stored != spans)
            throw new InvalidDataException($"Sent {traces:N0} traces and {spans:N0} spans; there are {counted:N0} and {stored:N0}.");
    }

    /// <summary>Bytes under the data folder without the unused tail of the journal.</summary>
    public static long DiskBytes(RunningProgram server)
    {
        var (journal, others) = DataFolder.Measure(server.Folder);
        Say($"on disk: {others / 1e6:N1} MB and a journal of {journal / 1e6:N1} MB");
        return journal + others;
    }

    /// <summary>No more needs to be asked: these times have taken long enough.</summary>
    public static bool IsEnough(List<double> times) => times.Count >= AskingTimesMin && times.Sum() > AskingMsMax;

    /// <summary>Adds the row's peak of memory.</summary>
    public void AddPeak(string row, long? bytes, string note = "") => table.Add(new Figure(
        row, $"peak memory, {row}", bytes / 1e6, "MB", Target.AtMost(PeakMustMb, PeakAimMb), note));

    /// <summary>Adds a median of times, with their 99th percentile in the note.</summary>
    public void AddMedian(string row, string name, double[] sorted, Target target, string how) => table.Add(new Figure(
        row, name, Report.Percentile(sorted, 0.5), "ms", target, string.Create(
            CultureInfo.InvariantCulture, $"median of {sorted.Length:N0}, p99 {Report.Percentile(sorted, 0.99):0.#} ms; {how}")));

    public static void Say(string what) =>
        Console.WriteLine($"  {TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {what}");
}
