using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Backup;
using Sightline.Storage.Deletion;
using Sightline.Storage.Settling;

namespace Sightline.Server.Admin;

enum JobKind
{
    Compact,
    Delete,
    Backup,
    Reprice,
}

enum JobStatus
{
    Queued,
    Running,
    Succeeded,
    Failed,
}

/// <summary>What a job is at one moment. Never changed: a new one takes its place.</summary>
sealed record JobState
{
    public JobStatus Status { get; init; }

    /// <summary>0 to 1.</summary>
    public double Progress { get; init; }

    public string? Error { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What the tables hold at its end.</summary>
    public IReadOnlyList<TableSize>? Tables { get; init; }

    public DeletionReport? Deletion { get; init; }

    public BackupReport? Backup { get; init; }

    public RepriceReport? Reprice { get; init; }
}

/// <summary>Work on the store that takes longer than a request.</summary>
/// <param name="id">How it is asked for.</param>
/// <param name="kind">What it does.</param>
/// <param name="workspace">Whose it is; null where it is about the whole store.</param>
/// <param name="createdAt">When it was asked for.</param>
sealed class MaintenanceJob(string id, JobKind kind, WorkspaceId? workspace, DateTimeOffset createdAt)
{
    JobState _state = new();

    public string Id => id;

    public JobKind Kind => kind;

    public WorkspaceId? Workspace => workspace;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>As it is now.</summary>
    public JobState State => Volatile.Read(ref _state);

    /// <summary>Changes the state; by the thread that runs the job only.</summary>
    public void Set(Func<JobState, JobState> change) => Volatile.Write(ref _state, change(_state));
}
