using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Access;
using Sightline.Query.Times;
using Sightline.Server.Admin;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Api;

static class AdminEndpoints
{
    const string Jobs = "/api/v1/admin/jobs/";

    public static void MapAdmin(this RouteGroupBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Admin").RefuseForeignOrigins().ExplainControl();
        admin.MapPost("/compact", CompactAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.Operate)
            .WithName("compact")
            .WithSummary("Flushes, and merges segments until nothing is left to do.");
        admin.MapPost("/deletions", DeleteAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Requires(Right.DeleteTelemetry)
            .WithName("createDeletion")
            .WithSummary("Deletes a trace or the data of a user, for readers at once and then from the disk.");
        admin.MapPost("/backup", BackupAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.Operate)
            .WithName("backup")
            .WithSummary("Writes a copy of the data folder that the program can be started with.");
        admin.MapPost("/reprice", RepriceAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.ManageWorkspace)
            .WithName("reprice")
            .WithSummary("Prices the calls of a time by the prices of now; other calls stay as they are.");
        admin.MapPost("/remap", RemapAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.ManageWorkspace)
            .WithName("remap")
            .WithSummary("Reads the spans of a time anew by the mapping tables of now; those that mean the same stay as they are.");
        admin.MapGet("/jobs", List)
            .Takes()
            .ForCredentials()
            .WithName("listJobs")
            .WithSummary("Lists the jobs that the caller may see, newest first; deletions also of earlier runs of the program.");
        admin.MapGet("/jobs/{id}", Get)
            .Takes()
            .Produces<JobAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ForCredentials()
            .WithName("getJob")
            .WithSummary("Says how far a job is, and what came of it.");
        api.MapDelete("/traces/{trace_id}", DeleteTraceAsync)
            .ExplainControl()
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Traces")
            .Requires(Right.DeleteTelemetry)
            .WithName("deleteTrace")
            .WithSummary("Deletes a trace: no query finds it any more, and a job removes its bytes from the disk.");
    }

    static async Task<IResult> CompactAsync(HttpContext context, MaintenanceWork work) =>
        Accepted(await work.CompactAsync(context.Caller()));

    static async Task<IResult> DeleteAsync(
        HttpContext context, DeletionJobs deletions, AdminAudit audit, Store store, DeletionRequest request)
    {
        if (string.IsNullOrEmpty(request.TraceId) == string.IsNullOrEmpty(request.UserId))
            return ProblemKind.InvalidBody.With("Name either trace_id or user_id.");
        DeletionTarget? target = request.UserId is { Length: > 0 } user
            ? new DeletionTarget.User(user)
            : Find(context, store, request.TraceId!);
        return target is null
            ? NoTrace(request.TraceId!)
            : Accepted(deletions.Start(
                context.Workspace(), await AnnounceAsync(context.Caller(), deletions, audit, target)));
    }

    static async Task<IResult> DeleteTraceAsync(
        HttpContext context,
        DeletionJobs deletions,
        AdminAudit audit,
        Store store,
        [FromRoute(Name = "trace_id"), Description("32 hex digits of either case, a UUID, or the id as the client wrote it.")]
        string traceId,
        CancellationToken cancellation)
    {
        if (Find(context, store, traceId) is not { } target)
            return NoTrace(traceId);
        var deletion = await AnnounceAsync(context.Caller(), deletions, audit, target);
        return Accepted(await deletions.HideAsync(context.Workspace(), deletion, cancellation));
    }

    static async Task<Accepted<JobAnswer>> RepriceAsync(
        HttpContext context, MaintenanceWork work, TimeProvider time, RepriceRequest request) => Accepted(
            await work.RepriceAsync(context.Caller(), RangeText.Resolve(null, request.From, request.To, time)));

    static async Task<IResult> RemapAsync(
        HttpContext context, MaintenanceWork work, TimeProvider time, RemapRequest request) => Accepted(
            await work.RemapAsync(context.Caller(), RangeText.Resolve(null, request.From, request.To, time)));

    static async Task<IResult> BackupAsync(
        HttpContext context, MaintenanceWork work, BackupCopies copies, BackupRequest request) =>
        copies.Refusal(request.Directory) is { } refusal
            ? ProblemKind.InvalidBody.With(refusal)
            : Accepted(await work.BackupAsync(context.Caller(), request.Directory));

    static async Task<StoredDeletion> AnnounceAsync(
        Caller caller, DeletionJobs deletions, AdminAudit audit, DeletionTarget target)
    {
        var job = MaintenanceJob.NewId();
        var (about, id) = target is DeletionTarget.Trace trace
            ? ("trace", trace.Id.ToString())
            : ("end_user", ((DeletionTarget.User)target).Id);
        await audit.RequestedAsync(caller, JobKind.Delete, job, about, id);
        return deletions.Announce(caller, target, job);
    }

    static DeletionTarget.Trace? Find(HttpContext context, Store store, string traceId)
    {
        foreach (var id in IdText.Traces(traceId))
        {
            if (store.FindTrace(context.Workspace(), id) is not null)
                return new DeletionTarget.Trace(id);
        }
        return null;
    }

    static Ok<JobListAnswer> List(HttpContext context, MaintenanceJobs jobs, AccessDirectory directory)
    {
        var visible = jobs.List().Where(job => IsVisible(context.Caller(), job, directory));
        return TypedResults.Ok(new JobListAnswer { Items = [.. visible.Select(JobAnswer.Of)], NextCursor = null });
    }

    static IResult Get(
        HttpContext context, MaintenanceJobs jobs, AccessDirectory directory,
        [FromRoute, Description("The id of a job.")] string id) =>
        jobs.Find(id) is { } job && IsVisible(context.Caller(), job, directory)
            ? TypedResults.Ok(JobAnswer.Of(job))
            : ProblemKind.NotFound.With($"There is no job {id}. Of jobs, deletions alone outlive the program.");

    // Who may start a job may see it, and who has started it: nobody is a member of a deleted workspace any more. What
    // became of that is also a matter of who runs the instance.
    static bool IsVisible(Caller caller, MaintenanceJob job, AccessDirectory directory)
    {
        if (caller.Id != Guid.Empty && caller.Id == job.RequestedBy)
            return true;
        if (job.Workspace is not { } workspace || directory.FindWorkspace(workspace) is null)
            return caller.Has(Right.Operate);
        return caller.HasWorkspace && caller.Workspace.Workspace == workspace && caller.Has(Right.DeleteTelemetry);
    }

    static Accepted<JobAnswer> Accepted(MaintenanceJob job) => TypedResults.Accepted(Jobs + job.Id, JobAnswer.Of(job));

    static IResult NoTrace(string traceId) => ProblemKind.NotFound.With($"There is no trace {traceId} in this workspace.");

    // A page of another origin can send a POST without a body, and only the answer is kept from it.
    internal static RouteGroupBuilder RefuseForeignOrigins(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilter(async (invocation, next) =>
        {
            var request = invocation.HttpContext.Request;
            var origin = request.Headers.Origin.ToString();
            return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}"
                ? await next(invocation)
                : ProblemKind.ForbiddenOrigin.With($"Requests of pages of {origin} are not taken here.");
        });
}
