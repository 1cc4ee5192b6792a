using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Query.Times;
using Sightline.Server.Admin;
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
        var admin = api.MapGroup("/admin").WithTags("Admin").RefuseForeignOrigins();
        admin.MapPost("/compact", Compact)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.Operate)
            .WithName("compact")
            .WithSummary("Flushes, and merges segments until nothing is left to do.");
        admin.MapPost("/deletions", Delete)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Requires(Right.DeleteTelemetry)
            .WithName("createDeletion")
            .WithSummary("Deletes a trace or the data of a user, for readers at once and then from the disk.");
        admin.MapPost("/backup", Backup)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.Operate)
            .WithName("backup")
            .WithSummary("Writes a copy of the data folder that the program can be started with.");
        admin.MapPost("/reprice", Reprice)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Requires(Right.ManageWorkspace)
            .WithName("reprice")
            .WithSummary("Prices the calls of a time by the prices of now; other calls stay as they are.");
        admin.MapGet("/jobs", List)
            .Takes()
            .ForCredentials()
            .WithName("listJobs")
            .WithSummary("Lists the jobs of this run of the program that the caller may start, newest first.");
        admin.MapGet("/jobs/{id}", Get)
            .Takes()
            .Produces<JobAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ForCredentials()
            .WithName("getJob")
            .WithSummary("Says how far a job is, and what came of it.");
        api.MapDelete("/traces/{trace_id}", DeleteTraceAsync)
            .Takes()
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Traces")
            .Requires(Right.DeleteTelemetry)
            .WithName("deleteTrace")
            .WithSummary("Deletes a trace: no query finds it any more, and a job removes its bytes from the disk.");
    }

    static Accepted<JobAnswer> Compact(MaintenanceWork work) => Accepted(work.Compact());

    static IResult Delete(HttpContext context, MaintenanceWork work, Store store, DeletionRequest request)
    {
        if (string.IsNullOrEmpty(request.TraceId) == string.IsNullOrEmpty(request.UserId))
            return ProblemKind.InvalidBody.With("Name either trace_id or user_id.");
        if (request.UserId is { Length: > 0 } user)
            return Accepted(work.Delete(context.Workspace(), new DeletionTarget.User(user)));
        foreach (var id in IdText.Traces(request.TraceId!))
            if (store.FindTrace(context.Workspace(), id) is not null)
                return Accepted(work.Delete(context.Workspace(), new DeletionTarget.Trace(id)));
        return NoTrace(request.TraceId!);
    }

    static async Task<IResult> DeleteTraceAsync(
        HttpContext context,
        MaintenanceWork work,
        Store store,
        [FromRoute(Name = "trace_id"), Description("32 hex digits of either case, a UUID, or the id as the client wrote it.")]
        string traceId,
        CancellationToken cancellation)
    {
        foreach (var id in IdText.Traces(traceId))
        {
            if (store.FindTrace(context.Workspace(), id) is null)
                continue;
            var scope = context.Workspace();
            // It waits for a flush.
            var deletion = await Task.Run(
                () => store.Delete(scope, new DeletionTarget.Trace(id), cancellation), cancellation);
            return Accepted(work.Purge(scope, deletion));
        }
        return NoTrace(traceId);
    }

    static Accepted<JobAnswer> Reprice(
        HttpContext context, MaintenanceWork work, TimeProvider time, RepriceRequest request) => Accepted(
            work.Reprice(context.Workspace(), RangeText.Resolve(null, request.From, request.To, time)));

    static IResult Backup(MaintenanceWork work, BackupCopies copies, BackupRequest request) =>
        copies.Refusal(request.Directory) is { } refusal
            ? ProblemKind.InvalidBody.With(refusal)
            : Accepted(work.Backup(request.Directory));

    static Ok<JobListAnswer> List(HttpContext context, MaintenanceJobs jobs) => TypedResults.Ok(new JobListAnswer
    {
        Items = [.. jobs.List().Where(job => IsVisible(context.Caller(), job)).Select(JobAnswer.Of)],
        NextCursor = null,
    });

    static IResult Get(
        HttpContext context, MaintenanceJobs jobs, [FromRoute, Description("The id of a job.")] string id) =>
        jobs.Find(id) is { } job && IsVisible(context.Caller(), job)
            ? TypedResults.Ok(JobAnswer.Of(job))
            : ProblemKind.NotFound.With($"There is no job {id}. Jobs do not outlive the program.");

    // Who may start a job may see it.
    static bool IsVisible(Caller caller, MaintenanceJob job) => job.Workspace is { } workspace
        ? caller.HasWorkspace && caller.Workspace.Workspace == workspace && caller.Has(Right.DeleteTelemetry)
        : caller.Has(Right.Operate);

    static Accepted<JobAnswer> Accepted(MaintenanceJob job) => TypedResults.Accepted(Jobs + job.Id, JobAnswer.Of(job));

    static IResult NoTrace(string traceId) => ProblemKind.NotFound.With($"There is no trace {traceId} in this workspace.");

    // A page of another origin can send a POST without a body, and only the answer is kept from it.
    static RouteGroupBuilder RefuseForeignOrigins(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilter(async (invocation, next) =>
        {
            var request = invocation.HttpContext.Request;
            var origin = request.Headers.Origin.ToString();
            return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}"
                ? await next(invocation)
                : ProblemKind.ForbiddenOrigin.With($"Requests of pages of {origin} are not taken here.");
        });
}
