using Sightline.Control.Access;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth;

namespace Sightline.Server.Admin;

/// <summary>Before the listeners open: goes on with deletions that the program was stopped in.</summary>
sealed class DeletionsResumed(DeletionJobs deletions, AccessDirectory directory) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        deletions.Resume(Scope);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A workspace whose deletion was announced and did not happen keeps its telemetry.
    WorkspaceScope? Scope(StoredDeletion deletion) =>
        deletion is { Trace: null, User: null, IsHidden: false }
        && directory.FindWorkspace(new WorkspaceId(deletion.Workspace)) is not null
            ? null
            : InstanceScope.OfJob(new WorkspaceId(deletion.Workspace));
}
