using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Json;
using Sightline.Server.Auth;
using Sightline.Storage;

namespace Sightline.Server.Admin;

/// <summary>Jobs on the whole store, and on the calls of a workspace.</summary>
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

    /// <summary>Prices the calls of a range by the prices of now.</summary>
    public async Task<MaintenanceJob> RepriceAsync(Caller caller, TimeRange range)
    {
        var asked = New(JobKind.Reprice, caller, caller.Workspace.Workspace);
        await audit.RequestedAsync(caller, JobKind.Reprice, asked.Id, "range", TextOf(range));
        return jobs.Start(asked, (job, stopping) =>
        {
            var report = store.Reprice(
                caller.Workspace, range, progress => job.Set(state => state with { Progress = progress }), stopping);
            job.Set(state => state with { Reprice = report });
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

    static string TextOf(TimeRange range) => $"{Rfc3339.Format(range.From)}/{Rfc3339.Format(range.To)}";

    MaintenanceJob New(JobKind kind, Caller caller, WorkspaceId? workspace = null) => new()
    {
        Id = MaintenanceJob.NewId(),
        Kind = kind,
        Workspace = workspace,
        RequestedBy = caller.Id,
        CreatedAt = time.GetUtcNow(),
    };
}
