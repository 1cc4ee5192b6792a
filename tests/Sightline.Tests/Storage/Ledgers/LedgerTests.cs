using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Journal;
using Sightline.Storage.Ledgers;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Ledgers;

public sealed class LedgerTests
{
    [Fact]
    public async Task Counts_add_up_at_every_moment_while_requests_come_and_flushes_run()
    {
        using var run = new StoreRun(new SimulatedDisk(1), new StoreOptions
        {
            FreeBytesMin = 0,
            FlushRetry = TimeSpan.FromMilliseconds(1),
            MemtableBytes = 64 << 10,
            JournalBytes = 64 << 10,
            JournalFileBytes = 16 << 10,
        });
        await run.Store.Ready;
        using var stop = new CancellationTokenSource();
        var sending = Enumerable.Range(0, 4).Select(async sender =>
        {
            var sent = 0L;
            for (var i = 0; !stop.IsCancellationRequested; i++, sent += 4)
            {
                await run.Append(
                    WorkspaceId.Default, Spans(sender, i / 2), new RejectedCount(Signal.Traces, RejectReason.Invalid, 2));
            }
            return sent;
        }).ToArray();

        var seen = 0L;
        for (var look = 0; look < 2_000 || seen < 400; look++)
        {
            if (Row(run.Store) is not { } row)
                continue;
            Assert.Equal(row.Received, row.Stored + row.Duplicate + row.Rejected + row.DeadLettered + row.InFlight);
            Assert.True(row.Received >= seen, "What was received stays received.");
            seen = row.Received;
            if (look % 100 == 0)
                await Task.Delay(1);
        }
        await stop.CancelAsync();
        var received = (await Task.WhenAll(sending)).Sum();
        var last = Row(run.Store)!;
        Assert.Equal((received, received / 2, 0), (last.Received, last.Rejected, last.InFlight));
        Assert.Equal(received / 2, last.Reasons[RejectReason.Invalid]);
    }

    [Fact]
    public async Task A_start_after_a_crash_counts_what_was_flushed_and_what_is_replayed_once()
    {
        var disk = new SimulatedDisk(5);
        using (var run = new StoreRun(disk))
        {
            await run.Store.Ready;
            await run.Append(WorkspaceId.Default, Spans(1, 1), new RejectedCount(Signal.Logs, RejectReason.NotStored, 9));
            run.Store.Flush();
            await run.Append(Spans(1, 1));
            await run.Append(Spans(1, 2));
            disk = disk.Crash();
        }
        using var again = new StoreRun(disk);
        await again.Store.Ready;
        var rows = again.Store.ReadLedger(StoreRun.Scope, 0, long.MaxValue);
        Assert.Equal((Signal.Traces, 6, 4, 2, 0), Numbers(rows[0]));
        Assert.Equal((Signal.Logs, 9, 0, 0, 9), Numbers(rows[1]));
    }

    [Fact]
    public void Old_hours_become_days_and_old_days_one_and_no_count_is_lost()
    {
        const long Now = 500_000;
        var counts = new LedgerCounts();
        for (var hour = Now - 24 * 120; hour <= Now; hour++)
            counts.Add(new LedgerKey(WorkspaceId.Default, default, Signal.Traces, Fate.Stored, hour), 1);
        counts.Coarsen();
        Assert.Equal(24 * 120 + 1, counts.Counts.Values.Sum());
        Assert.InRange(counts.Counts.Count, 48 + 88, 49 + 92);
        Assert.Contains(counts.Counts.Keys, k => k.Hour == 0);
    }

    [Fact]
    public async Task A_workspace_sees_its_own_counts_of_the_hours_that_it_asks_for()
    {
        var clock = new ManualClock();
        using var run = new StoreRun(new SimulatedDisk(1), time: clock);
        await run.Store.Ready;
        await run.Append(Spans(1, 1));
        await run.Append(new WorkspaceId(Guid.NewGuid()), Spans(1, 2));
        var hour = LedgerKey.HourOf(clock.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000);
        Assert.Equal(2, run.Store.ReadLedger(StoreRun.Scope, hour, hour + 1).Single().Received);
        Assert.Empty(run.Store.ReadLedger(StoreRun.Scope, hour + 1, hour + 2));
    }

    static TestSpan[] Spans(int sender, int request) =>
    [
        new TestSpan(new TraceId((ulong)sender + 1, (ulong)request + 1), 1),
        new TestSpan(new TraceId((ulong)sender + 1, (ulong)request + 1), 2) { Parent = 1 },
    ];

    static LedgerRow? Row(Store store) => store.ReadLedger(StoreRun.Scope, 0, long.MaxValue).SingleOrDefault();

    static (Signal, long, long, long, long) Numbers(LedgerRow row) =>
        (row.Signal, row.Received, row.Stored, row.Duplicate, row.Rejected);
}
