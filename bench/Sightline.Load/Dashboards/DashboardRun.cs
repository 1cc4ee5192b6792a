using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Sightline.Load.Servers;

namespace Sightline.Load.Dashboards;

/// <summary>
/// What a page took, all its requests sent at once: on a server that was just started, when it was asked for the first time at
/// all and after the next start; and the median while calls arrive.
/// </summary>
sealed record PageTimes(string Name, double FirstMs, double ColdMs, double WarmMs);

/// <summary>What one answer took: the first time after a start, then again and again, sorted; and when nothing had changed.</summary>
sealed record AnswerTimes(string Path, double ColdMs, double[] WarmMs, double UnchangedMs);

/// <summary>Measures the pages over one range.</summary>
sealed class DashboardRun(DashboardOptions options, string[] settings, string key, string range)
{
    /// <summary>Times that each warm page is asked for.</summary>
    const int PageRounds = 5;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    readonly Dictionary<string, double> _cold = [];
    readonly List<AnswerTimes> _answers = [];
    readonly List<PageTimes> _pages = [];

    public string Range => range;

    public IReadOnlyList<PageTimes> Pages => _pages;

    public IReadOnlyList<AnswerTimes> Answers => _answers;

    public long PeakBytes { get; private set; }

    public async Task RunAsync()
    {
        var pages = Dashboard.All.Where(page => options.Pages.Count == 0 || options.Pages.Contains(page.Name)).ToList();
        foreach (var page in pages)
        {
            var first = await ColdAsync(page, (_, _) => { });
            var cold = await ColdAsync(page, (path, ms) => _cold.TryAdd(path, ms));
            _pages.Add(new PageTimes(page.Name, first, cold, double.NaN));
        }
        await WarmAsync(pages);
    }

    async Task<double> ColdAsync(Dashboard page, Action<string, double> took)
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        var ms = await AskAllAsync(client, page, took);
        PeakBytes = Math.Max(PeakBytes, server.Process.PeakBytes ?? 0);
        return ms;
    }

    async Task WarmAsync(List<Dashboard> pages)
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        using var ending = new CancellationTokenSource();
        var arriving = Task.Factory.StartNew(
            () => Arrive(server, ending.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var warm = new Dictionary<string, double[]>();
        foreach (var path in pages.SelectMany(page => page.Answers).Distinct())
        {
            _ = await AskAsync(client, path);
            var times = new List<double>();
            for (var i = 0; i < options.Rounds; i++)
                times.Add((await AskAsync(client, path)).Ms);
            warm.Add(path, [.. times.Order()]);
        }
        for (var page = 0; page < pages.Count; page++)
        {
            _ = await AskAllAsync(client, pages[page], (_, _) => { });
            var times = new double[PageRounds];
            for (var i = 0; i < times.Length; i++)
                times[i] = await AskAllAsync(client, pages[page], (_, _) => { });
            Array.Sort(times);
            _pages[page] = _pages[page] with { WarmMs = times[times.Length / 2] };
        }
        await ending.CancelAsync();
        await arriving;
        foreach (var (path, times) in warm)
            _answers.Add(new AnswerTimes(path, _cold[path], times, await UnchangedAsync(client, path)));
        PeakBytes = Math.Max(PeakBytes, server.Process.PeakBytes ?? 0);
    }

    // NaN where the server gives no version, or something did change.
    async Task<double> UnchangedAsync(HttpClient client, string path)
    {
        var (_, tag) = await AskAsync(client, path);
        if (tag is null)
            return double.NaN;
        var times = new List<double>();
        for (var i = 0; i < options.Rounds; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
            request.Headers.IfNoneMatch.Add(tag);
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.NotModified)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            tag = answer.Headers.ETag ?? tag;
        }
        return times.Count == 0 ? double.NaN : times.Order().ElementAt(times.Count / 2);
    }

    async Task<RunningProgram> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var server = await RunningProgram.StartAsync(options.Program, options.Folder, settings);
        await server.WaitForAsync("/ready", began);
        // Questions are answered when the journal was read.
        using var client = Client(server);
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("alerts/recent", UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                return server;
            await Task.Delay(Poll);
        }
    }

    HttpClient Client(RunningProgram server)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Address, "/api/v1/"), Timeout = Patience };
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        return client;
    }

    async Task<double> AskAllAsync(HttpClient client, Dashboard page, Action<string, double> took)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(page.Answers.Select(async path =>
        {
            var (ms, _) = await AskAsync(client, path);
            lock (_cold)
                took(path, ms);
        }));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    async Task<(double Ms, EntityTagHeaderValue? Tag)> AskAsync(HttpClient client, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(Address(path));
        var text = await answer.Content.ReadAsStringAsync();
        // What needs too much memory is refused, which is a figure too.
        if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
            return (double.NaN, null);
        return answer.IsSuccessStatusCode
            ? (Stopwatch.GetElapsedTime(began).TotalMilliseconds, answer.Headers.ETag)
            : throw new InvalidDataException($"{path} was answered {(int)answer.StatusCode}: {text}");
    }

    Uri Address(string path) => new($"{path}{(path.Contains('?') ? '&' : '?')}range={range}", UriKind.Relative);

    // Traces that begin now, a request of 20 every so often.
    void Arrive(RunningProgram server, CancellationToken ending)
    {
        var now = Work.Now();
        var work = TemplateWork.DashboardsFrom(server.EndPoint, key, now, now / 1_000_000_000);
        var next = work.Deal(long.MaxValue / 2, 1)[0];
        var pause = TimeSpan.FromSeconds(20.0 * Shapes.DashboardTemplate.CallsPerTrace / options.Rate);
        using var connection = new HttpConnection(server.EndPoint);
        while (!ending.WaitHandle.WaitOne(pause))
            connection.Exchange(next(out _, out _));
    }
}
