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
    Remap,
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

    public RemapReport? Remap { get; init; }
}

/// <summary>Work on the store that takes longer than a request.</summary>
sealed class MaintenanceJob
{
    JobState _state = new();

    /// <summary>How it is asked for.</summary>
    public required string Id { get; init; }

    public required JobKind Kind { get; init; }

    /// <summary>Whose it is; null where it is about the whole store.</summary>
    public WorkspaceId? Workspace { get; init; }

    /// <summary>The user or key that asked for it, who may always see it; empty in mode <c>local</c>.</summary>
    public Guid RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>As it is now.</summary>
    public JobState State
    {
        get => Volatile.Read(ref _state);
        init => _state = value;
    }

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>Changes the state; by the thread that runs the job only.</summary>
    public void Set(Func<JobState, JobState> change) => Volatile.Write(ref _state, change(_state));
}
