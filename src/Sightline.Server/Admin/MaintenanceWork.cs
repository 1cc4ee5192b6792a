using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Query.Traces;
using Sightline.Server.Api.Json;
using Sightline.Server.Auth;
using Sightline.Storage;

namespace Sightline.Server.Admin;

/// <summary>Jobs on the whole store, and on the calls of a workspace.</summary>
sealed class MaintenanceWork(
    Store store, TraceList traces, MaintenanceJobs jobs, BackupCopies copies, AdminAudit audit, TimeProvider time)
{
    const int PageTraces = 500;

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

    /// <summary>Reads the spans of the traces of a range anew, by the mapping tables of now.</summary>
    public async Task<MaintenanceJob> RemapAsync(Caller caller, TimeRange range)
    {
        var asked = New(JobKind.Remap, caller, caller.Workspace.Workspace);
        await audit.RequestedAsync(caller, JobKind.Remap, asked.Id, "range", TextOf(range));
        return jobs.Start(asked, (job, stopping) =>
        {
            Remap(job, caller.Workspace, range, stopping);
            return Task.CompletedTask;
        });
    }

    void Remap(MaintenanceJob job, WorkspaceScope scope, TimeRange range, CancellationToken stopping)
    {
        var report = new RemapReport(0, 0);
        string? cursor = null;
        do
        {
            var query = new TraceListQuery { Range = range, Descending = false, Limit = PageTraces, Cursor = cursor };
            var page = traces.Read(scope, query, stopping);
            foreach (var trace in page.Items)
            {
                var changed = store.Remap(scope, trace.TraceId, stopping);
                report = new RemapReport(report.Traces + 1, report.Changed + changed);
            }
            cursor = page.NextCursor;
            var reached = page.Items.Count == 0 ? 1 : Reached(range, page.Items[^1].StartUnixNano);
            job.Set(state => state with { Progress = reached, Remap = report });
        }
        while (cursor is not null);
    }

    static double Reached(TimeRange range, long start) =>
        Math.Clamp((double)(start - range.From) / Math.Max(1, range.To - range.From), 0, 1);

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
