using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sightline.Load.Isolation;
using Sightline.Load.Rows;
using Sightline.Load.Servers;

namespace Sightline.Load.Dashboards;

/// <summary>
/// Loads 10 million calls of 30 days into one workspace, and some into others, and measures what the pages of the UI ask
/// for: each page on a server that was just started, and each answer many times while calls arrive.
/// </summary>
static class DashboardCommand
{
    const long Calls = 10_000_000;
    const int OtherWorkspaces = 3;
    const double OthersShare = 0.01;

    static readonly string[] Settings =
    [
        "Auth:Mode=Required", "Auth:Registration=Open", "Log:Level=Warning", "Bootstrap:Email=owner@example.com",
        "Bootstrap:Password=a long enough password", "Limits:IngestBytesPerSecond=0", "Limits:RequestsPerMinute=0",
    ];

    public static async Task<int> RunAsync(DashboardOptions options)
    {
        var keyFile = Path.Combine(options.Folder, "bench-key");
        var began = Stopwatch.GetTimestamp();
        if (!File.Exists(keyFile))
            await LoadAsync(options, keyFile);
        var key = await File.ReadAllTextAsync(keyFile);
        var runs = new List<DashboardRun>();
        foreach (var range in options.Ranges)
        {
            StoreRun.Say($"range {range}");
            var run = new DashboardRun(options, Settings, key, range);
            await run.RunAsync();
            runs.Add(run);
        }
        var text = DashboardTable.Write(options, runs);
        Console.WriteLine(text);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Out))!);
        await File.WriteAllTextAsync(options.Out, text);
        StoreRun.Say($"took {Stopwatch.GetElapsedTime(began).TotalMinutes:F1} minutes");
        return 0;
    }

    static async Task LoadAsync(DashboardOptions options, string keyFile)
    {
        await using var server = await RunningProgram.StartAsync(options.Program, options.Folder, Settings);
        var key = await Accounts.NewKeyAsync(server.Address, "dashboards");
        for (var i = 0; i < OtherWorkspaces; i++)
            Send(server, await Accounts.NewKeyAsync(server.Address, $"other{i}"), options.Scale * OthersShare);
        var sent = Send(server, key, options.Scale);
        StoreRun.Say($"sent {sent.Spans:N0} spans: {sent.SpansPerSecond:N0} spans/s");
        using var owner = await Accounts.OwnerAsync(server.Address);
        await SettleAsync(owner);
        _ = await CompactJob.RunAsync(owner);
        var (_, bytes) = DataFolder.Measure(server.Folder);
        StoreRun.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"compacted: {bytes / 1e6:N0} MB on disk, memory at its peak {server.Process.PeakBytes / 1e6:N0} MB"));
        await File.WriteAllTextAsync(keyFile, key, Encoding.ASCII);
    }

    // Traces are settled when nothing has come for half a minute; those that are not settled yet would be at the next start. What was put
    // off, because there was too much, is looked for within seconds once there is room.
    static async Task SettleAsync(HttpClient owner)
    {
        const string Open = "sightline_store_open_traces ";
        StoreRun.Say("waiting until all traces are settled");
        for (var quiet = 0; quiet < 10; quiet++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (!(await owner.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Contains($"\n{Open}0\n", StringComparison.Ordinal))
                quiet = 0;
        }
    }

    static SendingResult Send(RunningProgram server, string key, double scale)
    {
        var traces = Math.Max(200, (long)(Calls * scale) / Shapes.DashboardTemplate.CallsPerTrace);
        var work = TemplateWork.Dashboards(server.EndPoint, key, Work.Now(), traces);
        return Sending.Run(server.EndPoint, work.Deal(traces * Shapes.DashboardTemplate.SpansPerTrace, 4));
    }
}
