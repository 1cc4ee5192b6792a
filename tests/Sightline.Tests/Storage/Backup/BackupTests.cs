using Sightline.Storage.Deletion;
using Sightline.Storage.Disk;
using Sightline.Storage.Inspection;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Backup;

public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_made_while_everything_goes_on_is_sound_and_has_all_that_was_acknowledged()
    {
        using var run = new StoreRun(new SimulatedDisk(1));
        await run.Store.Ready;
        var random = new Random(3);
        var spans = new RandomSpans(random, 60);
        var going = true;
        // A breath between merges: without it they would hold the locks nearly all of the time.
        var merges = Task.Run(async () =>
        {
            while (Volatile.Read(ref going))
            {
                run.Store.Compact(_ => { }, default);
                await Task.Delay(20);
            }
        });
        for (var round = 0; round < 5; round++)
        {
            var model = new StoreModel();
            for (var i = 0; i < 60; i++)
            {
                var batch = spans.Next();
                await run.Append(batch);
                model.Add(batch);
            }
            var copy = new SimulatedDisk(round);
            var backup = Task.Run(() => run.Store.Backup(copy, _ => { }, default));
            for (var i = 0; i < 20; i++)
                await run.Append(spans.Next());
            var report = await backup;

            Assert.True(report.Files > 1);
            Assert.True(StoreInspection.Run(copy, repair: false, default).IsSound);
            using var restored = new StoreRun(copy.Crash());
            await restored.Store.Ready;
            foreach (var (trace, id) in model.Spans.Keys)
                Assert.True(restored.Store.FindTrace(StoreRun.Scope, trace)!.IndexOf(new(id)) >= 0);
        }
        Volatile.Write(ref going, false);
        await merges;
    }

    [Fact]
    public async Task What_was_deleted_is_not_in_a_copy_made_later_and_a_copy_made_before_keeps_it()
    {
        using var run = new StoreRun(new SimulatedDisk(1));
        await run.Store.Ready;
        var trace = new Sightline.Model.Ids.TraceId(1, 1);
        await run.Append(new TestSpan(trace, 1));
        var before = new SimulatedDisk(2);
        run.Store.Backup(before, _ => { }, default);
        run.Store.Purge(run.Store.Delete(StoreRun.Scope, new DeletionTarget.Trace(trace), default), default);
        var after = new SimulatedDisk(3);
        run.Store.Backup(after, _ => { }, default);

        using var old = new StoreRun(before);
        using var fresh = new StoreRun(after);
        await Task.WhenAll(old.Store.Ready, fresh.Store.Ready);
        Assert.NotNull(old.Store.FindTrace(StoreRun.Scope, trace));
        Assert.Null(fresh.Store.FindTrace(StoreRun.Scope, trace));
    }

    [Fact]
    public async Task On_one_device_segments_are_linked_and_outlive_the_original()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateTempSubdirectory("sightline-backup-");
        var source = new FileDisk(Path.Combine(folder.FullName, "data"));
        var target = new FileDisk(Path.Combine(folder.FullName, "copy"));
        using (var run = new StoreRun(source))
        {
            await run.Store.Ready;
            await run.Append(new TestSpan(new(1, 1), 1));
            run.Store.Flush();
            Assert.Equal(2, run.Store.Backup(target, _ => { }, default).LinkedFiles);
            // Replaces the linked segments by others.
            run.Store.Compact(_ => { }, default);
        }
        using (var copy = new StoreRun(target))
        {
            await copy.Store.Ready;
            Assert.NotNull(copy.Store.FindTrace(StoreRun.Scope, new(1, 1)));
        }
        folder.Delete(recursive: true);
    }
}
