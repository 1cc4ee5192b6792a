using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Sightline.Soak.Crash;

namespace Sightline.Soak.Fuzz;

/// <summary>
/// Sends nearly right requests to the program over several connections: every answer has a status that is defined, the
/// program lives, its memory does not grow, and the ledger adds up afterwards.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "Bodies must follow from the seed.")]
public sealed class FuzzRun(FuzzOptions options, Action<string> tell)
{
    const int Connections = 4;

    /// <summary>Part of the time after which caches, pools and compiled code have their size.</summary>
    const double WarmShare = 0.4;

    /// <summary>What the peak of memory may move by between two looks, from flushes and the collector, bytes.</summary>
    const long GrowthMax = 96L << 20;

    /// <summary>What the process may hold at most.</summary>
    const long ResidentMax = 512L << 20;

    static readonly HashSet<HttpStatusCode> Defined =
    [
        HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnsupportedMediaType, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable,
    ];

    readonly TimeProvider _time = TimeProvider.System;
    readonly Dictionary<HttpStatusCode, long> _answers = [];
    readonly Lock _gate = new();

    /// <summary>Runs, and answers how many requests it sent.</summary>
    /// <exception cref="BrokenPromiseException">A promise was broken; the message names the seed.</exception>
    public async Task<long> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sightline-fuzz-").FullName;
        using var server = KilledServer.Start(
            folder, "Store:FreeBytesMin=0", "Store:MemtableBytes=4MiB", "Store:FlushInterval=00:00:05", "Log:Level=Warning");
        try
        {
            var address = await server.AddressAsync();
            var warm = await SendForAsync(address, options.Time * WarmShare, server, 0);
            var last = await SendForAsync(address, options.Time * (1 - WarmShare), server, Connections);
            if (last > ResidentMax || last - warm > GrowthMax)
                throw new BrokenPromiseException($"resident memory went from {warm >> 20} to {last >> 20} MiB");
            await CheckAsync(address);
        }
        catch (Exception failure) when (failure is BrokenPromiseException or HttpRequestException or OperationCanceledException)
        {
            throw new BrokenPromiseException($"seed {options.Seed}, data in {folder}: {failure.Message} {server.Output}");
        }
        server.Kill();
        var statuses = string.Join(", ", _answers.OrderBy(a => a.Key).Select(a => $"{(int)a.Key}: {a.Value}"));
        tell($"{_answers.Values.Sum()} fuzzed requests with seed {options.Seed}: {statuses}");
        Directory.Delete(folder, recursive: true);
        return _answers.Values.Sum();
    }

    // The least of some looks: what the collector has not taken back yet is no growth.
    async Task<long> SendForAsync(Uri address, TimeSpan time, KilledServer server, int firstSeed)
    {
        using var stop = new CancellationTokenSource(time);
        var senders = Enumerable.Range(firstSeed, Connections)
            .Select(i => SendAsync(address, new FuzzedBody(new Random(options.Seed + i)), stop)).ToArray();
        await Task.WhenAll(senders);
        var least = long.MaxValue;
        for (var look = 0; look < 5; look++)
        {
            least = Math.Min(least, server.ResidentBytes);
            await Task.Delay(100);
        }
        return least;
    }

    // Who finds something ends the run, while the server's last words are about it.
    async Task SendAsync(Uri address, FuzzedBody bodies, CancellationTokenSource stop)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = KilledServer.Patience };
        while (!stop.IsCancellationRequested)
        {
            using var request = bodies.Next();
            var path = request.RequestUri;
            using var answer = await client.SendAsync(request, CancellationToken.None);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (!Defined.Contains(answer.StatusCode))
            {
                await stop.CancelAsync();
                throw new BrokenPromiseException($"{path} was answered {(int)answer.StatusCode}: {text}");
            }
            if (answer.Content.Headers.ContentType?.MediaType == "application/json")
                JsonDocument.Parse(text).Dispose();
            lock (_gate)
                _answers[answer.StatusCode] = _answers.GetValueOrDefault(answer.StatusCode) + 1;
        }
    }

    async Task CheckAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = KilledServer.Patience };
        var ledger = JsonDocument.Parse(await client.GetStringAsync("/api/v1/ingestion/ledger?range=24h")).RootElement;
        foreach (var item in ledger.GetProperty("items").EnumerateArray())
        {
            string[] fates = ["stored", "duplicate", "sampled_out", "rejected", "dead_lettered", "in_flight"];
            if (item.GetProperty("received").GetInt64() != fates.Sum(fate => item.GetProperty(fate).GetInt64()))
                throw new BrokenPromiseException($"the ledger does not add up: {item}");
            if (item.GetProperty("dead_lettered").GetInt64() != 0)
                throw new BrokenPromiseException($"records could not be stored: {item}");
        }
        using var list = await client.GetAsync(new Uri("/api/v1/traces?range=3650d&limit=1000", UriKind.Relative));
        if (!list.IsSuccessStatusCode)
            throw new BrokenPromiseException(string.Create(
                CultureInfo.InvariantCulture, $"the list of traces is answered {(int)list.StatusCode}"));
        foreach (var trace in JsonDocument.Parse(await list.Content.ReadAsStringAsync())
            .RootElement.GetProperty("items").EnumerateArray())
            await client.GetStringAsync($"/api/v1/traces/{trace.GetProperty("trace_id").GetString()}");
    }
}
