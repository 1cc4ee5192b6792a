using Sightline.Model.Ids;
using Sightline.Storage.Deletion;
using Sightline.Storage.Inspection;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Inspection;

public sealed class InspectionTests
{
    static readonly TraceId First = new(1, 1);
    static readonly TraceId Second = new(1, 2);

    readonly SimulatedDisk _disk = new(1);

    [Fact]
    public async Task A_sound_folder_says_what_is_where()
    {
        await Fill();
        var operations = _disk.OperationCount;

        var report = StoreInspection.Run(_disk, repair: false, default);

        Assert.True(report.IsSound);
        Assert.Empty(report.Findings);
        var spans = report.Tables.Single(table => table.Table == "spans");
        Assert.Equal((3L, 1L), (spans.Rows, spans.HiddenRows));
        Assert.True(spans.Columns["span_id"] > 0 && spans.Columns["attributes"] > 0);
        Assert.True(spans.PayloadBytes >= 2 * 40_000);
        // The same long text in three spans.
        Assert.True(spans.DistinctPayloadBytes < spans.PayloadBytes / 2, $"{spans.DistinctPayloadBytes}");
        Assert.Equal(1, report.JournalRecords);
        Assert.Equal(operations, _disk.OperationCount);
    }

    [Fact]
    public async Task Every_flipped_byte_of_a_segment_is_found_and_changes_nothing()
    {
        await Fill();
        var path = Segments().First();
        var whole = _disk.Get(path);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 97))
        {
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= 0x10;
            _disk.Put(path, bytes);
            var report = StoreInspection.Run(_disk, repair: false, default);
            Assert.False(report.IsSound, $"byte {at} of {path}");
            Assert.All(report.Findings, finding => Assert.Equal(Remedy.None, finding.Remedy));
        }
    }

    [Fact]
    public async Task A_lost_delete_vector_is_made_anew_from_the_newer_revisions()
    {
        await Fill();
        var vectors = _disk.Files("segments/L0").Where(name => name.EndsWith(".del", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(vectors);
        foreach (var vector in vectors)
            _disk.Delete($"segments/L0/{vector}");
        Assert.Equal(
            Remedy.Possible, StoreInspection.Run(_disk, repair: false, default).Findings.Select(f => f.Remedy).Distinct().Single());

        Assert.True(StoreInspection.Run(_disk, repair: true, default).IsSound);

        Assert.Empty(StoreInspection.Run(_disk, repair: false, default).Findings);
        using var run = new StoreRun(_disk);
        await run.Store.Ready;
        Assert.Equal(2, run.Store.FindTrace(StoreRun.Scope, First)!.Count);
        Assert.Equal(4, run.Store.Statistics.Spans);
    }

    [Fact]
    public async Task Deleted_rows_that_show_again_are_damage_that_repair_does_not_hide()
    {
        using (var run = new StoreRun(_disk))
        {
            await run.Store.Ready;
            await run.Append(new TestSpan(First, 1), new TestSpan(Second, 1));
            run.Store.Delete(StoreRun.Scope, new DeletionTarget.Trace(First), default);
            // So that the worker has no time to write the segment anew.
            _disk.FailAt(_disk.OperationCount + 1, SimulatedDiskFault.PowerLoss);
        }
        var disk = _disk.Crash();
        var vectors = disk.Files("segments/L0").Where(name => name.EndsWith(".del", StringComparison.Ordinal)).ToList();
        if (vectors.Count == 0)
            return;
        foreach (var vector in vectors)
            disk.Delete($"segments/L0/{vector}");
        Assert.False(StoreInspection.Run(disk, repair: true, default).IsSound);
    }

    [Fact]
    public async Task A_torn_manifest_and_files_that_nothing_names_are_repaired()
    {
        await Fill();
        _disk.Put("MANIFEST", [.. _disk.Get("MANIFEST"), 9, 9, 9]);
        _disk.Put("segments/L0/left.seg.tmp", [1]);
        _disk.Put("segments/L0/left.seg", [1, 2]);

        var before = StoreInspection.Run(_disk, repair: false, default);
        Assert.Equal(3, before.Findings.Count);
        Assert.All(before.Findings, finding => Assert.Equal(Remedy.Possible, finding.Remedy));
        Assert.False(before.IsSound);

        Assert.True(StoreInspection.Run(_disk, repair: true, default).IsSound);
        var after = StoreInspection.Run(_disk, repair: false, default);
        Assert.Empty(after.Findings);
        Assert.Equal(2, after.QuarantinedFiles);
    }

    [Fact]
    public async Task A_missing_segment_and_a_damaged_journal_are_found()
    {
        await Fill();
        _disk.Delete(Segments().First());
        var journal = _disk.Files("journal").Select(name => $"journal/{name}").First();
        var bytes = _disk.Get(journal);
        bytes.AsSpan(200, 50).Clear();
        _disk.Put(journal, bytes);

        var report = StoreInspection.Run(_disk, repair: true, default);

        Assert.False(report.IsSound);
        Assert.Contains(report.Findings, finding => finding.Path.EndsWith(".seg", StringComparison.Ordinal));
    }

    // Two flushes, the second with a newer revision of a span of the first, and one record in the journal.
    async Task Fill()
    {
        using var run = new StoreRun(_disk);
        await run.Store.Ready;
        var text = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"w{i} "));
        await run.Append(new TestSpan(First, 1) { Note = text }, new TestSpan(First, 2) { Note = text });
        run.Store.Flush();
        await run.Append(new TestSpan(First, 1) { Note = text, Number = 7 }, new TestSpan(Second, 1));
        run.Store.Flush();
        await run.Append(new TestSpan(Second, 2));
    }

    IEnumerable<string> Segments() => _disk.Files("segments/L0")
        .Where(name => name.EndsWith(".seg", StringComparison.Ordinal)).Select(name => $"segments/L0/{name}");
}
