using Sightline.Server.Auth;
using Sightline.Storage;

namespace Sightline.Server.Admin;

/// <summary>Jobs on the whole store.</summary>
sealed class MaintenanceWork(Store store, MaintenanceJobs jobs, BackupCopies copies, AdminAudit audit, TimeProvider time)
{
    /// <summary>Merges segments until nothing is left to do.</summary>
    public async Task<MaintenanceJob> CompactAsync(Caller caller)
    {
        var asked = New(JobKind.Compact, caller);
        await audit.RequestedAsync(caller, JobKind.Compact, asked.Id, "store", "");
        return jobs.Start(asked, (job, stopping) =>
        {
            store.Compact(
                progress => job.Set(state => state with { Progress = Math.Max(progress, state.Progress) }), stopping);
            return Task.CompletedTask;
        });
    }

    /// <summary>Writes a copy that a program can be started with.</summary>
    public async Task<MaintenanceJob> BackupAsync(Caller caller, string folder)
    {
        var asked = New(JobKind.Backup, caller);
        await audit.RequestedAsync(caller, JobKind.Backup, asked.Id, "folder", folder);
        return jobs.Start(asked, async (job, stopping) =>
        {
            var report = await copies.WriteAsync(
                folder, progress => job.Set(state => state with { Progress = progress }), stopping);
            job.Set(state => state with { Backup = report });
        });
    }

    MaintenanceJob New(JobKind kind, Caller caller) => new()
    {
        Id = MaintenanceJob.NewId(),
        Kind = kind,
        RequestedBy = caller.Id,
        CreatedAt = time.GetUtcNow(),
    };
}
