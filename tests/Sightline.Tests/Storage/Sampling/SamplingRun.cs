using Sightline.Ingest.Sampling;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Ledgers;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Sampling;

/// <summary>A store whose workspaces are sampled, on a clock that a test moves.</summary>
sealed class SamplingRun : IDisposable
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(31);
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    static readonly StoreOptions Options = new()
    {
        FreeBytesMin = 0,
        FlushRetry = TimeSpan.FromMilliseconds(1),
        JournalFileBytes = 16 << 10,
    };

    SimulatedDisk _disk;
    StoreRun _run;

    public SamplingRun(int seed = 1)
    {
        _disk = new SimulatedDisk(seed);
        _run = Open();
    }

    /// <summary>What counts for every workspace; by default everything goes that no rule speaks for.</summary>
    public SamplingPolicy Policy { get; set; } = new()
    {
        Mode = SamplingMode.Tail,
        Revision = 7,
        SlowNano = 5_000_000_000,
        SlowerThanService = false,
        AlwaysBelowPerMinute = 0,
        Share = 0,
    };

    public StoreOptions StoreOptions { get; init; } = Options;

    public ManualClock Clock { get; } = new();

    public Store Store => _run.Store;

    public Task Append(params IEnumerable<TestSpan> spans) => _run.Append(spans);

    public Task Append(Guid key, IEnumerable<TestSpan> spans) => _run.Append(WorkspaceId.Default, key, spans);

    /// <summary>Lets time pass until every trace that is known has come to rest, and decides.</summary>
    public void Settle()
    {
        for (var i = 0; i < 2 || (Store.Statistics.OpenTraces > 0 && i < 20); i++)
        {
            Clock.Advance(Rest);
            Store.Settle();
        }
    }

    /// <summary>Settles, lets the grace time pass, and merges.</summary>
    public void Drop()
    {
        Settle();
        Clock.Advance(Grace);
        Compact();
    }

    public void Compact() => Store.Compact(_ => { }, default);

    public async Task RestartAsync()
    {
        _run.Dispose();
        _run = Open();
        await Store.Ready;
    }

    /// <summary>As after a loss of power: only what was synced is there.</summary>
    public async Task CrashAsync()
    {
        var disk = _disk.Crash();
        _run.Dispose();
        _disk = disk;
        _run = Open();
        await Store.Ready;
    }

    public TraceRecord Record(TraceId trace) => Store.FindTrace(StoreRun.Scope, trace)!.Record;

    /// <summary>Spans of a trace that are there.</summary>
    public int Spans(TraceId trace) => Store.FindTrace(StoreRun.Scope, trace)!.Count;

    public string Decision(TraceId trace)
    {
        var sampling = Record(trace).Sampling;
        return $"{sampling.Outcome} {sampling.Reason}";
    }

    /// <summary>The counts of one key, summed up; they always add up to what was received.</summary>
    public LedgerRow Ledger(Guid key = default)
    {
        var row = Assert.Single(
            Store.ReadLedger(StoreRun.Scope, 0, long.MaxValue), row => row.Key == key);
        Assert.Equal(
            row.Received,
            row.Stored + row.Duplicate + row.SampledOut + row.Rejected + row.DeadLettered + row.InFlight);
        return row;
    }

    public void Dispose() => _run.Dispose();

    StoreRun Open() => new(
        _disk, StoreOptions, Clock, sampler: new TraceSampler(_ => Policy, Clock));
}
