using System.Text.Json.Nodes;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Server.Auth;

namespace Sightline.Server.Admin;

/// <summary>
/// Jobs in the audit log: who asked for what from where, and how it ended. What is done to a workspace belongs to it,
/// what is about the whole store to the instance.
/// </summary>
sealed partial class AdminAudit(AuditLog audit, ILogger<AdminAudit> log)
{
    /// <summary>Written before the job is begun, so that none is done without it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="kind">What for.</param>
    /// <param name="job">Id of the job.</param>
    /// <param name="about">Kind of what it is done to, such as <c>trace</c>.</param>
    /// <param name="id">Which one.</param>
    public Task RequestedAsync(Caller caller, JobKind kind, string job, string about, string id) => audit.AppendAsync(
        [
            (IsOfWorkspace(kind) ? IdText.Of(caller.Workspace) : AuditLog.NoWorkspace, caller.Actor,
                new AuditEntry($"{Noun(kind)}.requested", about, id, "")
                {
                    Detail = new JsonObject { ["job"] = job }.ToJsonString(),
                }),
        ], CancellationToken.None);

    /// <summary>Written by the program when a job has ended; the job has ended also when that fails.</summary>
    public async Task EndedAsync(MaintenanceJob job)
    {
        var state = job.State;
        var entry = new AuditEntry(
            $"{Noun(job.Kind)}.{(state.Status == JobStatus.Succeeded ? "finished" : "failed")}", "job", job.Id, "")
        {
            Detail = Detail(state).ToJsonString(),
        };
        var workspace = job.Workspace is { } of ? of.Value.ToString() : AuditLog.NoWorkspace;
        try
        {
            await audit.AppendAsync([(workspace, Actor.Program, entry)], CancellationToken.None);
        }
#pragma warning disable CA1031 // The boundary of a job: its end is told by the log instead.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotWritten(log, failure, job.Kind, job.Id, state.Status);
        }
    }

    static JsonObject Detail(JobState state)
    {
        var detail = new JsonObject();
        if (state.Error is { } error)
            detail["error"] = error;
        if (state.Deletion is { } deletion)
        {
            detail["traces"] = deletion.Traces;
            foreach (var table in deletion.Tables)
                detail[$"{table.Table}_rows"] = table.Rows;
            detail["rows_left"] = deletion.Proof?.RowsLeft;
        }
        if (state.Reprice is { } reprice)
            (detail["calls"], detail["changed"]) = (reprice.Calls, reprice.Changed);
        if (state.Remap is { } remap)
            (detail["traces"], detail["changed"]) = (remap.Traces, remap.Changed);
        if (state.Backup is { } backup)
            (detail["files"], detail["bytes"]) = (backup.Files, backup.Bytes);
        return detail;
    }

    static bool IsOfWorkspace(JobKind kind) => kind is JobKind.Delete or JobKind.Reprice or JobKind.Remap;

    static string Noun(JobKind kind) => kind switch
    {
        JobKind.Compact => "compaction",
        JobKind.Delete => "deletion",
        JobKind.Reprice => "repricing",
        JobKind.Remap => "remapping",
        _ => "backup",
    };

    [LoggerMessage(1, LogLevel.Error, "The end of the job {Kind} {Id} ({Status}) could not be written to the audit log")]
    static partial void NotWritten(ILogger log, Exception failure, JobKind kind, string id, JobStatus status);
}
