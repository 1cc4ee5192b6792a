using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Sampling;

/// <summary>One load on one server: sampled, with a kill in the middle, or not.</summary>
sealed class SamplingRun(SamplingOptions options, string folder, bool isSampled)
{
    const int SpansPerBlock = SampledTraces.TracesPerBlock * SampledTraces.SpansPerTrace;
    /// <summary>Longer than a trace takes to be decided on.</summary>
    const int LateSeconds = 8;

    /// <summary>Long enough that late spans come before anything goes.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(25);
    static readonly TimeSpan Settling = TimeSpan.FromSeconds(12);
    static readonly TimeSpan QueryPause = TimeSpan.FromMilliseconds(250);

    readonly List<double> _queryMs = [];
    readonly List<double> _sendMs = [];
    RunningProgram _server = null!;

    public long Traces { get; private set; }

    public long Spans => Traces * SampledTraces.SpansPerTrace;

    public IReadOnlyList<double> QueryMs => _queryMs;

    public IReadOnlyList<double> SendMs => _sendMs;

    public TimeSpan LoadTime { get; private set; }

    public long PeakBytes { get; private set; }

    public IReadOnlyDictionary<string, CompactJob.TableSize> Tables { get; private set; } = null!;

    public RunningProgram Server => _server;

    /// <summary>Sends everything, waits until what is to go may go, and merges.</summary>
    public async Task RunAsync()
    {
        await StartAsync();
        if (isSampled)
            await PutPolicyAsync();
        using var ending = new CancellationTokenSource();
        var asking = Task.Run(() => AskAsync(ending.Token));
        await LoadAsync();
        await ending.CancelAsync();
        await asking;
        await Task.Delay(Settling + (isSampled ? Grace : TimeSpan.Zero));
        Tables = await CompactJob.RunAsync(_server.Reader.Http) ?? throw new InvalidDataException("It cannot compact.");
        PeakBytes = Math.Max(PeakBytes, _server.Process.PeakBytes ?? 0);
    }

    async Task StartAsync() => _server = await RunningProgram.StartAsync(
        options.Program, folder, "Log:Level=Warning", "Store:SettleIdle=00:00:05", $"Store:SamplingGrace={Grace}");

    async Task PutPolicyAsync()
    {
        var policy = new
        {
            mode = "tail",
            slow_ms = SampledTraces.SlowMs,
            slower_than_service = false,
            always_below_per_minute = 0,
            share = 0.1,
        };
        using var answer = await _server.Reader.Http.PutAsJsonAsync(new Uri("/api/v1/sampling/policy", UriKind.Relative), policy);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidDataException($"The policy was refused: {await answer.Content.ReadAsStringAsync()}");
    }

    async Task LoadAsync()
    {
        var blocksPerSecond = Math.Max(1, options.Rate / SpansPerBlock);
        var loading = Stopwatch.GetTimestamp();
        var traces = new SampledTraces(HttpConnection.Head(_server.EndPoint));
        var connection = new HttpConnection(_server.EndPoint);
        // A late span began when its trace did.
        var began = new List<long>();
        long sent = 0, late = 0;
        var blocks = (long)options.Seconds * blocksPerSecond;
        for (var second = 0; late < blocks; second++)
        {
            for (var i = 0; i < blocksPerSecond && sent < blocks; i++)
            {
                began.Add(Work.Now());
                Exchange(connection, traces.Main(sent, began[(int)sent++]));
            }
            while (late < blocks && late < (second - LateSeconds + 1L) * blocksPerSecond)
                Exchange(connection, traces.Rest(late, began[(int)late++]));
            Traces = Math.Min(sent, late) * SampledTraces.TracesPerBlock;
            if (isSampled && second == options.Seconds / 2)
            {
                // A power failure: what was acknowledged is there again.
                PeakBytes = _server.Process.PeakBytes ?? 0;
                connection.Dispose();
                await _server.KillAsync();
                await StartAsync();
                await _server.WaitForAsync("/ready", Stopwatch.GetTimestamp());
                traces = new SampledTraces(HttpConnection.Head(_server.EndPoint));
                connection = new HttpConnection(_server.EndPoint);
            }
            var rest = TimeSpan.FromSeconds(second + 1) - Stopwatch.GetElapsedTime(loading);
            if (sent < blocks && rest > TimeSpan.Zero)
                await Task.Delay(rest);
            if (sent == blocks && LoadTime == TimeSpan.Zero)
                LoadTime = Stopwatch.GetElapsedTime(loading);
        }
        connection.Dispose();
        Traces = blocks * SampledTraces.TracesPerBlock;
    }

    void Exchange(HttpConnection connection, ReadOnlySpan<byte> request)
    {
        var began = Stopwatch.GetTimestamp();
        connection.Exchange(request);
        _sendMs.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    async Task AskAsync(CancellationToken ending)
    {
        var random = new Random(1);
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var paths = new List<string>
                {
                    "/api/v1/traces?limit=50&range=1h", "/api/v1/traces?limit=50&range=1h&status=error",
                    "/api/v1/traces?limit=50&range=1h&service=checkout&min_duration_ms=5000",
                    "/api/v1/traces/histogram?range=1h",
                };
                if (Traces > 0)
                    paths.Add($"/api/v1/traces/{LoadIds.TraceHex(random.NextInt64(Traces))}");
                foreach (var path in paths)
                    using (await _server.Reader.TimeAsync(path, _queryMs)) { }
            }
            catch (Exception restart) when (restart is HttpRequestException or InvalidDataException or ObjectDisposedException)
            {
                // The server was killed, or reads its journal: that is not a slow answer.
                if (_queryMs.Count > 0 && restart is InvalidDataException)
                    _queryMs.RemoveAt(_queryMs.Count - 1);
            }
            await Task.Delay(QueryPause, ending).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await _server.Reader.GetAsync(path);
        return answer.RootElement.Clone();
    }
}
