using Sightline.Model.Workspaces;
using Sightline.Server.Auth;
using Sightline.Storage;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Admin;

/// <summary>
/// Deletions: hidden from readers, then gone from the disk. Each is in a file from before it is begun until it is
/// forgotten, so that it goes on when the program is started again, and its report can still be asked for.
/// </summary>
sealed class DeletionJobs(Store store, MaintenanceJobs jobs, DeletionFiles files, TimeProvider time)
{
    /// <summary>Notes a deletion durably; nothing is deleted yet.</summary>
    public StoredDeletion Announce(Caller caller, DeletionTarget target, string id)
    {
        var deletion = new StoredDeletion
        {
            Id = id,
            Workspace = caller.Workspace.Workspace.Value,
            RequestedBy = caller.Id,
            CreatedAt = time.GetUtcNow(),
            Trace = (target as DeletionTarget.Trace)?.Id.ToString(),
            User = (target as DeletionTarget.User)?.Id,
        };
        files.Write(deletion);
        return deletion;
    }

    /// <summary>Takes an announcement back.</summary>
    public void Withdraw(StoredDeletion deletion) => files.Delete(deletion.Id);

    /// <summary>Deletes in a job.</summary>
    public MaintenanceJob Start(WorkspaceScope scope, StoredDeletion deletion) =>
        Queue(deletion, (job, stopping) => RunAsync(scope, deletion, deletion.Pending(), job, stopping));

    /// <summary>Hides at once, and removes the bytes in a job.</summary>
    /// <exception cref="IOException">The device refused; nothing was deleted.</exception>
    public async Task<MaintenanceJob> HideAsync(
        WorkspaceScope scope, StoredDeletion deletion, CancellationToken cancellation)
    {
        PendingDeletion hidden;
        try
        {
            // It waits for a flush.
            hidden = await Task.Run(() => store.Delete(scope, deletion.Target, cancellation), cancellation);
        }
        catch when (deletion.Target is not DeletionTarget.Workspace)
        {
            // What is left of a deleted workspace nobody can ask for again: that is tried anew at the next start.
            Withdraw(deletion);
            throw;
        }
        var state = deletion.State with { Progress = 0.5, Deletion = hidden.Report };
        files.Write(deletion.Hidden(hidden, state));
        return Queue(
            deletion with { State = state }, (job, stopping) => RunAsync(scope, deletion, hidden, job, stopping));
    }

    /// <summary>Goes on with what another run of the program left open, and shows what it had ended.</summary>
    /// <param name="scopeOf">The scope of a deletion that may go on; null for one that has lost its ground.</param>
    public void Resume(Func<StoredDeletion, WorkspaceScope?> scopeOf)
    {
        foreach (var deletion in files.Read())
        {
            if (!deletion.IsOpen)
                jobs.Add(Job(deletion));
            else if (scopeOf(deletion) is { } scope)
                Start(scope, deletion);
            else
                Withdraw(deletion);
        }
        foreach (var forgotten in files.Read().Where(d => jobs.Find(d.Id) is null))
            files.Delete(forgotten.Id);
    }

    MaintenanceJob Queue(StoredDeletion deletion, Func<MaintenanceJob, CancellationToken, Task> run) =>
        jobs.Start(Job(deletion), run, ended => files.Write(deletion.Ended(ended.State)));

    async Task RunAsync(
        WorkspaceScope scope, StoredDeletion deletion, PendingDeletion? hidden, MaintenanceJob job,
        CancellationToken stopping)
    {
        await store.Ready.WaitAsync(stopping);
        if (hidden is null)
        {
            hidden = store.Delete(scope, deletion.Target, stopping);
            job.Set(state => state with { Progress = 0.5, Deletion = hidden.Report });
            files.Write(deletion.Hidden(hidden, new JobState { Progress = 0.5, Deletion = hidden.Report }));
        }
        var report = store.Purge(hidden, stopping);
        // What was on its way when the workspace was deleted.
        if (deletion.Target is DeletionTarget.Workspace && report.Proof is { RowsArrivedLater: > 0 })
        {
            var late = store.Purge(store.Delete(scope, deletion.Target, stopping), stopping);
            report = report with { Traces = report.Traces + late.Traces, Proof = late.Proof, GoneAt = late.GoneAt };
        }
        job.Set(state => state with { Deletion = report });
        if (report.Proof is not { IsComplete: true })
            throw new IOException("Deleted rows are still on disk; the report says how many. They go with time.");
    }

    static MaintenanceJob Job(StoredDeletion deletion) => new()
    {
        Id = deletion.Id,
        Kind = JobKind.Delete,
        Workspace = new WorkspaceId(deletion.Workspace),
        RequestedBy = deletion.RequestedBy,
        CreatedAt = deletion.CreatedAt,
        State = deletion.State,
    };
}
