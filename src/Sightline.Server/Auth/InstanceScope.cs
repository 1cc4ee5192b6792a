using Sightline.Control.Access;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Auth;

/// <summary>
/// The scope of any workspace, for who runs the instance and for what the program goes on with: to set limits and to
/// delete, not to read telemetry.
/// </summary>
static class InstanceScope
{
    /// <summary>The scope; null where there is no such workspace, or the caller does not run the instance.</summary>
    public static WorkspaceScope? Of(Caller caller, AccessDirectory directory, Guid workspace) =>
        caller.Has(Right.Operate) && directory.FindWorkspace(new WorkspaceId(workspace)) is { } found
            ? new WorkspaceScope(found.Id)
            : null;

    /// <summary>The scope of a job that was allowed before the program was started again.</summary>
    public static WorkspaceScope OfJob(WorkspaceId workspace) => new WorkspaceScope(workspace);
}
