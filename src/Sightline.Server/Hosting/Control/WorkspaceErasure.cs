using Sightline.Model.Workspaces;

namespace Sightline.Server.Hosting.Control;

/// <summary>What became of the telemetry of a deleted workspace.</summary>
/// <param name="State"><c>hidden</c>: no query finds it; a job removes the bytes.</param>
/// <param name="Traces">Traces that were hidden or erased; null where nobody counted.</param>
/// <param name="Bytes">Bytes on disk that they took; null where nobody counted.</param>
sealed record WorkspaceErasureReport(string State, long? Traces, long? Bytes);

/// <summary>
/// Deletes the telemetry of a workspace. Called once the control database has taken its members and keys away, so that
/// nobody reads or sends meanwhile.
/// </summary>
delegate Task<WorkspaceErasureReport> EraseWorkspace(WorkspaceScope workspace, CancellationToken cancellation);
