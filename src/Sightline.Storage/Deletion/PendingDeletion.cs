using Sightline.Model.Ids;
using Sightline.Model.Workspaces;

namespace Sightline.Storage.Deletion;

/// <summary>A deletion that no reader sees past, and of which files may still hold bytes.</summary>
public sealed class PendingDeletion
{
    internal PendingDeletion(WorkspaceId workspace, IReadOnlySet<TraceId>? traces, DeletionReport report)
    {
        Workspace = workspace;
        Traces = traces;
        Report = report;
    }

    /// <summary>What was hidden.</summary>
    public DeletionReport Report { get; }

    internal WorkspaceId Workspace { get; }

    /// <summary>Null for all of the workspace.</summary>
    internal IReadOnlySet<TraceId>? Traces { get; }
}
