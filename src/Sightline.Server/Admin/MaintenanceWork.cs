using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Server.Hosting.Control;
using Sightline.Storage;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Admin;

/// <summary>What jobs do.</summary>
sealed class MaintenanceWork(Store store, MaintenanceJobs jobs, BackupCopies copies)
{
    /// <summary>Merges segments until nothing is left to do.</summary>
    public MaintenanceJob Compact() => jobs.Start(JobKind.Compact, null, (job, stopping) =>
    {
        store.Compact(progress => job.Set(state => state with { Progress = Math.Max(progress, state.Progress) }), stopping);
        return Task.CompletedTask;
    });

    /// <summary>Deletes, and removes the bytes.</summary>
    public MaintenanceJob Delete(WorkspaceScope scope, DeletionTarget target) =>
        jobs.Start(JobKind.Delete, scope, (job, stopping) =>
        {
            Purge(job, store.Delete(scope, target, stopping), stopping);
            return Task.CompletedTask;
        });

    /// <summary>Removes the bytes of what was deleted.</summary>
    public MaintenanceJob Purge(WorkspaceScope scope, PendingDeletion deletion) =>
        jobs.Start(JobKind.Delete, scope, (job, stopping) =>
        {
            Purge(job, deletion, stopping);
            return Task.CompletedTask;
        });

    /// <summary>Hides all that a workspace has, and begins to remove the bytes; an <see cref="EraseWorkspace"/>.</summary>
    public async Task<WorkspaceErasureReport> EraseAsync(WorkspaceScope scope, CancellationToken cancellation)
    {
        var deletion = await Task.Run(
            () => store.Delete(scope, new DeletionTarget.Workspace(), cancellation), cancellation);
        Purge(scope, deletion);
        return new WorkspaceErasureReport("hidden", deletion.Report.Traces, null);
    }

    /// <summary>Prices the calls of a range by the prices of now.</summary>
    public MaintenanceJob Reprice(WorkspaceScope scope, TimeRange range) =>
        jobs.Start(JobKind.Reprice, scope, (job, stopping) =>
        {
            var report = store.Reprice(
                scope, range, progress => job.Set(state => state with { Progress = progress }), stopping);
            job.Set(state => state with { Reprice = report });
            return Task.CompletedTask;
        });

    /// <summary>Writes a copy that a program can be started with.</summary>
    public MaintenanceJob Backup(string folder) => jobs.Start(JobKind.Backup, null, async (job, stopping) =>
    {
        var report = await copies.WriteAsync(
            folder, progress => job.Set(state => state with { Progress = progress }), stopping);
        job.Set(state => state with { Backup = report });
    });

    void Purge(MaintenanceJob job, PendingDeletion deletion, CancellationToken stopping)
    {
        job.Set(state => state with { Progress = 0.5, Deletion = deletion.Report });
        var report = store.Purge(deletion, stopping);
        job.Set(state => state with { Deletion = report });
        if (report.Proof is not { IsComplete: true })
            throw new IOException("Deleted rows are still on disk; the report says how many. They go with time.");
    }
}
