using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage.Deletion;

/// <summary>A deletion that no reader sees past, and of which files may still hold bytes.</summary>
public sealed class PendingDeletion
{
    /// <summary>Also for one that was begun before the program was started again.</summary>
    public PendingDeletion(WorkspaceId workspace, IReadOnlySet<TraceId>? traces, DeletionReport report)
    {
        Workspace = workspace;
        Traces = traces;
        Report = report;
    }

    /// <summary>What was hidden.</summary>
    public DeletionReport Report { get; }

    public WorkspaceId Workspace { get; }

    /// <summary>Null for all of the workspace.</summary>
    public IReadOnlySet<TraceId>? Traces { get; }
}
