using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Soaks;

/// <summary>What people ask while the load goes on: traces, lists, searches, histograms; and compactions.</summary>
sealed class SoakQueries(RunningProgram server, Work services)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan CompactionInterval = TimeSpan.FromMinutes(2);

    readonly Random _random = new(3);
    readonly Lock _gate = new();
    double _slowest;

    public long Asked { get; private set; }

    public long Compactions { get; private set; }

    public bool CanCompact { get; private set; } = true;

    /// <summary>Milliseconds of the slowest query since the last call.</summary>
    public double TakeSlowest()
    {
        lock (_gate)
        {
            var slowest = _slowest;
            _slowest = 0;
            return slowest;
        }
    }

    public async Task RunAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var times = new List<double>();
            if (services.Traces > 1000)
            {
                // The newest may still be on their way.
                times.AddRange(await server.Reader.TimeTracesAsync(
                    [_random.NextInt64(services.Traces - 1000)], ServiceTemplate.SpansPerTrace));
                foreach (var path in Paths())
                    using (await server.Reader.TimeAsync(path, times)) { }
            }
            Asked += times.Count;
            lock (_gate)
                _slowest = Math.Max(_slowest, times.DefaultIfEmpty().Max());
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    public async Task CompactAsync(CancellationToken ending)
    {
        while (CanCompact && !ending.IsCancellationRequested)
        {
            await Task.Delay(CompactionInterval, ending).ContinueWith(_ => { }, TaskScheduler.Default);
            if (ending.IsCancellationRequested)
                break;
            CanCompact = await CompactJob.RunAsync(server.Reader.Http) is not null;
            Compactions += CanCompact ? 1 : 0;
        }
    }

    IEnumerable<string> Paths() =>
    [
        "/api/v1/traces?limit=50&range=1h",
        $"/api/v1/traces?limit=20&range=15m&{ReadBack.UserFilter(ServiceTemplate.User(_random.Next(ServiceTemplate.Users)))}",
        $"/api/v1/traces?limit=20&range=15m&{ReadBack.Filter(Vocabulary.Rare(_random.Next()))}",
        "/api/v1/traces/histogram?range=1h&status=error",
    ];
}
