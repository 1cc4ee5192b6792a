using System.Diagnostics.CodeAnalysis;

namespace Sightline.Soak.Crash;

/// <summary>
/// Starts the program, sends, kills it at a random moment, starts it again and checks that nothing that was
/// acknowledged is lost, doubled or changed; over and over on the same data folder.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "Choices must follow from the seed.")]
public sealed class CrashRun(CrashOptions options, Action<string> tell)
{
    const int Connections = 4;
    const int TracesPerCycle = 30;
    const int OlderTracesPerCheck = 30;
    const int LoadMsMax = 350;
    const int StartMsMax = 500;

    static readonly string[] Sizes = ["64KiB", "128KiB", "512KiB"];

    readonly TimeProvider _time = TimeProvider.System;
    readonly Random _random = new(options.Seed);
    readonly SentTraces _traces = new();
    readonly SentCounts _counts = new();
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-crash-").FullName;
    readonly List<Exporter> _exporters = [];
    readonly List<string> _unchecked = [];

    /// <summary>Runs, and answers how many cycles it was. The data folder stays when a promise was broken.</summary>
    /// <exception cref="BrokenPromiseException">A promise was broken; the message names seed and cycle.</exception>
    public async Task<int> RunAsync()
    {
        for (var i = 0; i < Connections; i++)
            _exporters.Add(new Exporter(_traces, _counts, _time, new Random(options.Seed + 1 + i)));
        var started = _time.GetTimestamp();
        var cycle = 0;
        try
        {
            while (cycle < options.Cycles && (cycle < options.CyclesMin || _time.GetElapsedTime(started) < options.Time))
            {
                await CycleAsync(++cycle);
                if (cycle % 50 == 0)
                    tell($"{cycle} cycles, {_traces.SpanCount} spans");
            }
            await CheckEverythingAsync();
        }
        catch (Exception failure) when (failure is BrokenPromiseException or HttpRequestException
            or OperationCanceledException)
        {
            throw new BrokenPromiseException($"seed {options.Seed}, cycle {cycle}, data in {_folder}: {failure.Message}");
        }
        tell($"{cycle} cycles with seed {options.Seed}: {_exporters.Sum(e => e.Acknowledged)} requests acknowledged, "
            + $"{_traces.All.Count} traces, {_traces.SpanCount} spans sent");
        Directory.Delete(_folder, recursive: true);
        return cycle;
    }

    async Task CycleAsync(int cycle)
    {
        if (_random.Next(6) == 0)
            await KillWhileStartingAsync();
        using var server = Start();
        var address = await server.AddressAsync();
        // Now and then two crashes lie between sending and reading, and repeats come in while the journal is replayed.
        if (_random.Next(5) != 0)
            await CheckAsync(address, _unchecked, Sample());
        _traces.BeginCycle(cycle, TracesPerCycle, _random);
        _unchecked.AddRange(_traces.Newest);
        using var stop = new CancellationTokenSource();
        var load = _exporters.Select(e => e.RunAsync(address, stop.Token)).ToArray();
        await WaitForMomentAsync();
        server.Kill();
        await stop.CancelAsync();
        await Task.WhenAll(load);
    }

    // The kill during a flush is aimed at, since a flush takes a small part of the time.
    async Task WaitForMomentAsync()
    {
        await Task.Delay(_random.Next(LoadMsMax));
        if (_random.Next(3) != 0)
            return;
        var segments = Path.Combine(_folder, "data", "segments", "L0");
        var started = _time.GetTimestamp();
        while (_time.GetElapsedTime(started).TotalMilliseconds < LoadMsMax)
        {
            if (Directory.Exists(segments) && Directory.EnumerateFiles(segments, "*.tmp").Any())
                return;
            await Task.Yield();
        }
    }

    async Task KillWhileStartingAsync()
    {
        using var server = Start();
        await Task.Delay(_random.Next(StartMsMax));
        server.Kill();
    }

    async Task CheckEverythingAsync()
    {
        using var server = Start();
        await CheckAsync(await server.AddressAsync(), _traces.All, []);
        server.Kill();
    }

    // Lists are compared by cycle, so of the sample only the traces themselves are.
    async Task CheckAsync(Uri address, IReadOnlyList<string> cycles, IReadOnlyList<string> sample)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = KilledServer.Patience };
        var back = new ReadBack(client, _traces);
        await back.WaitUntilReadyAsync(_time);
        foreach (var trace in cycles.Union(sample, StringComparer.Ordinal))
            await back.CheckTraceAsync(trace);
        await back.CheckListsAsync(cycles);
        await back.CheckLedgerAsync(_counts);
        _unchecked.Clear();
        var quarantine = Path.Combine(_folder, "data", "quarantine");
        if (Directory.Exists(quarantine) && Directory.EnumerateFileSystemEntries(quarantine).Any())
            throw new BrokenPromiseException("a kill left what the store takes for damage, in quarantine");
    }

    IReadOnlyList<string> Sample() =>
        [.. Enumerable.Range(0, Math.Min(OlderTracesPerCheck, _traces.All.Count)).Select(_ => Any(_traces.All))];

    // Sizes at which flushes, new files of the journal and their release happen many times a second.
    KilledServer Start() => KilledServer.Start(
        _folder, $"Store:MemtableBytes={Any(Sizes)}", $"Store:JournalBytes={Any(Sizes)}",
        $"Store:JournalFileBytes={Any(Sizes)}", "Store:FlushInterval=00:00:01", "Store:FreeBytesMin=0",
        "Log:Level=Warning");

    T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
