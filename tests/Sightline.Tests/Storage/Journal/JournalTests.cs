using Sightline.Storage.Journal;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Journal;

public sealed class JournalTests
{
    readonly SimulatedDisk _disk = new(1);

    [Fact]
    public async Task Replay_gives_every_field_and_the_payload_of_what_was_appended()
    {
        var payload = JournalRun.Payload(1, 1001);
        using (var run = new JournalRun(_disk))
            await run.Append(payload).Completion;

        using var next = new JournalRun(_disk);
        RecordHeader? header = null;
        JournalReader.Replay(_disk, next.Files, 0, (_, read, bytes) =>
        {
            header = read;
            Assert.Equal(payload, bytes.ToArray());
        }, next.Quarantine);

        Assert.NotNull(header);
        Assert.Equal(JournalRun.Header.Rejected, header.Rejected);
        Assert.Equal(JournalRun.Header, header with { Rejected = JournalRun.Header.Rejected });
    }

    [Fact]
    public async Task Appends_of_many_threads_commit_together_and_in_the_order_of_their_sequences()
    {
        const int Threads = 8;
        const int Each = 200;
        IReadOnlyList<long> committed;
        using (var run = new JournalRun(_disk, new JournalOptions { FreeBytesMin = 0, FileBytes = 4 << 20 }))
        {
            var appends = new JournalAppend[Threads * Each];
            Parallel.For(0, Threads, thread =>
            {
                for (var i = 0; i < Each; i++)
                    appends[thread * Each + i] = run.Append(BitConverter.GetBytes(thread * Each + i));
            });
            await Task.WhenAll(appends.Select(append => append.Completion));
            committed = run.CommittedSequences;
        }

        using var next = new JournalRun(_disk);
        var records = next.Replay();
        Assert.Equal(Enumerable.Range(1, Threads * Each).Select(i => (long)i), committed);
        Assert.Equal(committed, records.Select(record => record.Sequence));
        Assert.Equal(
            Enumerable.Range(0, Threads * Each), records.Select(record => BitConverter.ToInt32(record.Payload)).Order());
    }

    [Fact]
    public async Task A_record_larger_than_a_file_and_a_commit_comes_back_whole()
    {
        var payloads = new[] { JournalRun.Payload(1, 10), JournalRun.Payload(2, 3_000_001), JournalRun.Payload(3, 10) };
        using (var run = new JournalRun(_disk))
        {
            foreach (var payload in payloads)
                Assert.True(await run.TryWrite(payload));
        }

        using var next = new JournalRun(_disk);
        Assert.Equal(payloads, next.Replay().Select(record => record.Payload));
    }

    [Fact]
    public void A_record_beyond_the_limit_is_refused()
    {
        using var run = new JournalRun(_disk);
        Assert.Throws<ArgumentException>(() => run.Append(new byte[Sightline.Storage.Limits.JournalRecordBytesMax]));
    }

    [Fact]
    public async Task Release_deletes_the_files_that_are_covered_and_keeps_the_rest()
    {
        using var run = new JournalRun(_disk);
        for (var i = 0; i < 20; i++)
            Assert.True(await run.TryWrite(JournalRun.Payload(i, 4000)));
        var before = _disk.Files("journal").Count;
        var bytes = run.Writer.Bytes;

        run.Writer.Release(10);

        Assert.True(_disk.Files("journal").Count < before);
        Assert.True(run.Writer.Bytes < bytes);
        run.Writer.Release(20);
        Assert.Single(_disk.Files("journal"));
        run.Dispose();
        using var next = new JournalRun(_disk);
        Assert.Equal(20, next.Files.LastSequence);
        Assert.True(next.Replay().Count is > 0 and < 10);
        Assert.Equal([19, 20], next.Replay(after: 18).Select(record => record.Sequence));
    }

    [Fact]
    public async Task Wherever_the_power_goes_while_a_file_is_cut_and_deleted_the_rest_is_read_without_damage()
    {
        for (var step = 1; ; step++)
        {
            var disk = new SimulatedDisk(step);
            using var run = new JournalRun(disk);
            for (var i = 0; i < 20; i++)
                Assert.True(await run.TryWrite(JournalRun.Payload(i, 4000)));
            var before = disk.OperationCount;
            disk.FailAt(before + step, SimulatedDiskFault.PowerLoss);

            run.Writer.Release(10);

            var isThrough = !disk.IsOff;
            using var next = new JournalRun(disk.Crash(), coveredThrough: 10);
            Assert.Equal(Enumerable.Range(11, 10).Select(sequence => (long)sequence), next.Replay(after: 10).Select(r => r.Sequence));
            Assert.Equal(0, next.Quarantine.Count);
            if (isThrough)
            {
                Assert.True(step > 64, "a file is cut in steps");
                return;
            }
        }
    }

    [Fact]
    public async Task A_nearly_full_disk_refuses_before_anything_is_written()
    {
        _disk.FreeBytes = JournalRun.Small.FileBytes - 1;
        using var run = new JournalRun(_disk);

        Assert.False(await run.TryWrite([1, 2, 3]));

        Assert.Empty(_disk.Files("journal"));
        _disk.FreeBytes = long.MaxValue / 2;
        await Task.Delay(Sightline.Storage.Limits.FreeBytesCheckMs + 50);
        Assert.True(await run.TryWrite([4, 5, 6]));
    }

    [Fact]
    public async Task Sequences_continue_after_what_the_manifest_covers()
    {
        using var run = new JournalRun(_disk, coveredThrough: 41);
        var append = run.Append([1]);
        await append.Completion;
        Assert.Equal(42, append.Sequence);
    }

    [Fact]
    public async Task A_closed_journal_refuses()
    {
        var run = new JournalRun(_disk);
        run.Dispose();
        Assert.False(await run.TryWrite([1]));
    }

    [Fact]
    public void Files_that_a_crash_left_empty_go_and_files_that_cannot_be_read_are_kept_in_quarantine()
    {
        var newer = new byte[JournalFormat.FirstRecordOffset];
        JournalFormat.WriteFileHead(newer, new FileHead(3, 1, 0));
        newer[8] = 2;
        BitConverter.TryWriteBytes(newer.AsSpan(40), Sightline.Storage.Disk.Crc32C.Of(newer.AsSpan(0, 40)));
        var headOnly = new byte[JournalFormat.FirstRecordOffset];
        JournalFormat.WriteFileHead(headOnly, new FileHead(3, 9, 0));
        _disk.Put("journal/000000000001.wal", []);
        _disk.Put("journal/000000000002.wal", new byte[5000]);
        _disk.Put("journal/000000000003.wal", newer);
        _disk.Put("journal/000000000004.wal", JournalRun.Payload(4, 5000));
        _disk.Put("journal/000000000005.wal", headOnly);

        using var run = new JournalRun(_disk);

        Assert.Equal(["000000000005.wal"], _disk.Files("journal"));
        Assert.Equal(
            ["journal.000000000003.wal", "journal.000000000004.wal"], _disk.Files("quarantine"));
        Assert.Equal(2, run.Quarantine.Count);
        Assert.Equal(8, run.Files.LastSequence);
        Assert.Empty(run.Replay());
    }

    [Fact]
    public async Task A_file_that_was_ended_can_be_released_and_appends_go_on_in_another()
    {
        using var run = new JournalRun(_disk);
        await run.Append(JournalRun.Payload(1, 100)).Completion;
        await run.Append(JournalRun.Payload(2, 100)).Completion;

        Assert.Equal(2, await run.Writer.EndFileAsync());
        run.Writer.Release(2);
        Assert.Empty(_disk.Files("journal"));
        Assert.Equal(2, await run.Writer.EndFileAsync());

        await run.Append(JournalRun.Payload(3, 100)).Completion;
        Assert.Equal([3L], new JournalRun(_disk.Crash(), coveredThrough: 2).Replay().Select(record => record.Sequence));
    }

    [Fact]
    public async Task Held_files_are_released_when_the_hold_ends()
    {
        using var run = new JournalRun(_disk);
        await run.Append(JournalRun.Payload(1, 100)).Completion;
        await run.Writer.EndFileAsync();
        using (run.Writer.HoldReleases())
        {
            run.Writer.Release(1);
            Assert.Single(_disk.Files("journal"));
        }
        Assert.Empty(_disk.Files("journal"));
    }
}
