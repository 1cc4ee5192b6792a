using Sightline.Model;
using Sightline.Server.Admin;
using Sightline.Server.Api.Json;
using Sightline.Storage;
using Sightline.Storage.Backup;
using Sightline.Storage.Deletion;
using Sightline.Storage.Settling;

namespace Sightline.Server.Api.Answers;

/// <summary>Jobs of this run of the program, and deletions of those before.</summary>
sealed record JobListAnswer
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<JobAnswer> Items { get; init; }

    /// <summary>Always null: at most 200 jobs are kept, and all are in the answer.</summary>
    /// <example>null</example>
    public required string? NextCursor { get; init; }
}

/// <summary>Work on the store that takes longer than a request.</summary>
sealed record JobAnswer
{
    /// <summary>Ask for it at /api/v1/admin/jobs/{id}.</summary>
    /// <example>0198c5d0a1b27c3d8e4f5a6b7c8d9e0f</example>
    public required string Id { get; init; }

    /// <summary>compact, delete, backup, reprice or remap.</summary>
    /// <example>compact</example>
    public required string Kind { get; init; }

    /// <summary>queued, running, succeeded or failed.</summary>
    /// <example>running</example>
    public required string Status { get; init; }

    /// <summary>From 0 to 1; 1 once it has succeeded.</summary>
    /// <example>0.25</example>
    public required double Progress { get; init; }

    /// <summary>Why it failed.</summary>
    /// <example>No space left on device.</example>
    public required string? Error { get; init; }

    /// <summary>RFC 3339 in UTC with nine digits of a second.</summary>
    /// <example>2026-03-01T12:00:00.123456789Z</example>
    public required string CreatedAt { get; init; }

    /// <summary>As created_at.</summary>
    /// <example>2026-03-01T12:00:00.223456789Z</example>
    public required string? StartedAt { get; init; }

    /// <summary>As created_at.</summary>
    /// <example>2026-03-01T12:00:05.123456789Z</example>
    public required string? FinishedAt { get; init; }

    /// <summary>What each table held at the end, by name; null before.</summary>
    public required IReadOnlyDictionary<string, JobTable>? Tables { get; init; }

    /// <summary>What a deletion did; null for other jobs, and before anything was deleted.</summary>
    public required JobDeletion? Deletion { get; init; }

    /// <summary>What a backup holds; null for other jobs, and before it was written.</summary>
    public required JobBackup? Backup { get; init; }

    /// <summary>What pricing a time again did; null for other jobs, and before its end.</summary>
    public required JobReprice? Reprice { get; init; }

    /// <summary>What came of reading spans anew, so far; null for other jobs.</summary>
    public required JobRemap? Remap { get; init; }

    public static JobAnswer Of(MaintenanceJob job)
    {
        var state = job.State;
        return new JobAnswer
        {
            Id = job.Id,
            Kind = job.Kind.ToString().ToLowerInvariant(),
            Status = state.Status.ToString().ToLowerInvariant(),
            Progress = state.Progress,
            Error = state.Error,
            CreatedAt = Time(job.CreatedAt)!,
            StartedAt = Time(state.StartedAt),
            FinishedAt = Time(state.FinishedAt),
            Tables = state.Tables?.ToDictionary(t => t.Table, JobTable.Of),
            Deletion = state.Deletion is { } deletion ? JobDeletion.Of(deletion) : null,
            Backup = state.Backup is { } backup ? JobBackup.Of(backup) : null,
            Reprice = state.Reprice is { } reprice ? JobReprice.Of(reprice) : null,
            Remap = state.Remap is { } remap ? new JobRemap { Traces = remap.Traces, Changed = remap.Changed } : null,
        };
    }

    internal static string? Time(DateTimeOffset? time) => time is { } at
        ? Rfc3339.Format(UnixNano.Of(at))
        : null;
}

/// <summary>What a table holds on disk.</summary>
sealed record JobTable
{
    /// <summary>Rows that count.</summary>
    /// <example>400000</example>
    public required long Rows { get; init; }

    /// <summary>Rows that are hidden and still on disk.</summary>
    /// <example>0</example>
    public required long HiddenRows { get; init; }

    /// <example>3</example>
    public required long Segments { get; init; }

    /// <summary>Size of its segments.</summary>
    /// <example>16800000</example>
    public required long Bytes { get; init; }

    public static JobTable Of(TableSize size) => new()
    {
        Rows = size.Rows,
        HiddenRows = size.HiddenRows,
        Segments = size.Segments,
        Bytes = size.Bytes,
    };
}

/// <summary>What a deletion did, and the proof.</summary>
sealed record JobDeletion
{
    /// <summary>Traces that were deleted.</summary>
    /// <example>1</example>
    public required long Traces { get; init; }

    /// <summary>Rows that were deleted and segments that had to be written anew, by table.</summary>
    public required IReadOnlyDictionary<string, JobDeletedRows> Tables { get; init; }

    /// <summary>From then on no query finds any of it.</summary>
    /// <example>2026-03-01T12:00:00.323456789Z</example>
    public required string HiddenAt { get; init; }

    /// <summary>From then on no file of the store holds any of it; null until then.</summary>
    /// <example>2026-03-01T12:00:04.123456789Z</example>
    public required string? GoneAt { get; init; }

    /// <summary>What was looked through to show it; null until then.</summary>
    public required JobProof? Proof { get; init; }

    public static JobDeletion Of(DeletionReport report) => new()
    {
        Traces = report.Traces,
        Tables = report.Tables.ToDictionary(
            t => t.Table, t => new JobDeletedRows { Rows = t.Rows, Segments = t.Segments }),
        HiddenAt = JobAnswer.Time(report.HiddenAt)!,
        GoneAt = JobAnswer.Time(report.GoneAt),
        Proof = report.Proof is { } proof ? JobProof.Of(proof) : null,
    };
}

/// <summary>What a deletion took from one table.</summary>
sealed record JobDeletedRows
{
    /// <example>12</example>
    public required long Rows { get; init; }

    /// <summary>Segments that had to be written anew without them.</summary>
    /// <example>1</example>
    public required int Segments { get; init; }
}

/// <summary>What was looked through after a deletion.</summary>
sealed record JobProof
{
    /// <summary>Live segments, every row of the deleted traces, hidden ones too.</summary>
    /// <example>6</example>
    public required int SegmentsSearched { get; init; }

    /// <summary>Deleted rows that were found in them.</summary>
    /// <example>0</example>
    public required long RowsLeft { get; init; }

    /// <summary>Rows of the same traces that came after the deletion, which are new data.</summary>
    /// <example>0</example>
    public required long RowsArrivedLater { get; init; }

    /// <summary>Files of the journal that hold records from before the deletion.</summary>
    /// <example>0</example>
    public required int JournalFilesLeft { get; init; }

    public static JobProof Of(DeletionProof proof) => new()
    {
        SegmentsSearched = proof.Segments,
        RowsLeft = proof.RowsLeft,
        RowsArrivedLater = proof.RowsArrivedLater,
        JournalFilesLeft = proof.JournalFilesLeft,
    };
}

/// <summary>What came of pricing a time again.</summary>
sealed record JobReprice
{
    /// <summary>Calls that start in the time.</summary>
    /// <example>1204</example>
    public required long Calls { get; init; }

    /// <summary>Those that cost something else now, or have another price row.</summary>
    /// <example>17</example>
    public required long Changed { get; init; }

    /// <summary>What those that count cost before.</summary>
    /// <example>12.5</example>
    public required decimal CostBeforeUsd { get; init; }

    /// <summary>What they cost now.</summary>
    /// <example>11.25</example>
    public required decimal CostAfterUsd { get; init; }

    public static JobReprice Of(RepriceReport report) => new()
    {
        Calls = report.Calls,
        Changed = report.Changed,
        CostBeforeUsd = Money.Usd(report.CostBefore),
        CostAfterUsd = Money.Usd(report.CostAfter),
    };
}

/// <summary>What a backup holds.</summary>
sealed record JobBackup
{
    /// <example>14</example>
    public required int Files { get; init; }

    /// <example>16900000</example>
    public required long Bytes { get; init; }

    /// <summary>Files that share their bytes with the data folder, being on the same device.</summary>
    /// <example>12</example>
    public required int LinkedFiles { get; init; }

    public static JobBackup Of(BackupReport report) => new()
    {
        Files = report.Files,
        Bytes = report.Bytes,
        LinkedFiles = report.LinkedFiles,
    };
}

/// <summary>What came of reading stored spans anew.</summary>
sealed record JobRemap
{
    /// <summary>Traces that were looked at.</summary>
    /// <example>1200</example>
    public required long Traces { get; init; }

    /// <summary>Spans that mean something else now.</summary>
    /// <example>340</example>
    public required long Changed { get; init; }
}
