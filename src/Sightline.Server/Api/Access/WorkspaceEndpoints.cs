using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control;
using Sightline.Control.Access;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Server.Admin;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Api.Access;

static class WorkspaceEndpoints
{
    internal const string IdText = "Id or slug of one of the caller's workspaces, or current.";

    public static void MapWorkspaces(this RouteGroupBuilder api)
    {
        var workspaces = api.MapGroup("/workspaces").WithTags("Workspaces");
        workspaces.MapGet("", List).ForCredentials().LimitTime().Takes().WithName("listWorkspaces")
            .WithSummary("Lists the caller's workspaces.");
        workspaces.MapPost("", CreateAsync).ForUsers().LimitTime().Takes().WithName("createWorkspace")
            .Produces<WorkspaceItem>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes a workspace that the caller owns.");
        workspaces.MapGet("/{workspace_id}", GetAsync).Requires(Right.ReadWorkspace).LimitTime().Takes()
            .WithName("getWorkspace").Produces<WorkspaceItem>()
            .WithSummary("Gives a workspace.");
        workspaces.MapPatch("/{workspace_id}", ChangeAsync).Requires(Right.ManageWorkspace).LimitTime().Takes()
            .WithName("changeWorkspace").Produces<WorkspaceItem>()
            .WithSummary("Changes a workspace.");
        workspaces.MapDelete("/{workspace_id}", DeleteAsync).Requires(Right.OwnWorkspace).Takes()
            .WithName("deleteWorkspace").Produces<WorkspaceDeletedAnswer>()
            .WithSummary("Deletes a workspace: its members and keys are out at once, its telemetry goes.");
    }

    /// <summary>What holds for a workspace: its own limits, else those of the settings; none in mode local.</summary>
    internal static LimitsItem LimitsOf(HttpContext context, long ownBytes, long ownSpans)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<LimitOptions>();
        var hasNone = services.GetRequiredService<AuthOptions>().Mode == AuthMode.Local;
        return new LimitsItem
        {
            IngestBytesPerSecond = hasNone ? null : Limit(ownBytes, options.IngestBytesPerSecond),
            IngestSpansPerSecond = hasNone ? null : Limit(ownSpans, options.IngestSpansPerSecond),
            Own = new OwnLimitsItem
            {
                IngestBytesPerSecond = ownBytes == 0 ? null : ownBytes,
                IngestSpansPerSecond = ownSpans == 0 ? null : ownSpans,
            },
            RequestsPerMinute = hasNone || options.RequestsPerMinute == 0 ? null : options.RequestsPerMinute,
            RequestBurst = hasNone || options.RequestsPerMinute == 0 ? null : options.RequestBurst,
        };
    }

    static Ok<WorkspacesAnswer> List(HttpContext context, AccessDirectory directory) => TypedResults.Ok(
        new WorkspacesAnswer
        {
            Items = [.. ProfileEndpoints.WorkspacesOf(context.Caller(), directory)],
            NextCursor = null,
        });

    static async Task<IResult> CreateAsync(
        WorkspaceRequest request, HttpContext context, WorkspaceList workspaces, CancellationToken cancellation)
    {
        var workspace = await workspaces.CreateAsync(
            BodyRules.Name(request.Name, "name"), context.User().Id, context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/workspaces/{workspace.Id}", Item(context, workspace, Role.Owner));
    }

    static async Task<IResult> GetAsync(
        HttpContext context, WorkspaceList workspaces,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(IdText)] string id, CancellationToken cancellation) =>
        await workspaces.FindAsync(context.Workspace(), cancellation) is { } workspace
            ? TypedResults.Ok(Item(context, workspace, context.Caller().Role))
            : ProblemKind.NotFound.With($"There is no workspace {id} any more.");

    static async Task<IResult> ChangeAsync(
        WorkspaceChangeRequest request, HttpContext context, WorkspaceList workspaces,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(IdText)] string id, CancellationToken cancellation)
    {
        var change = new WorkspaceChange
        {
            Name = BodyRules.OptionalName(request.Name, "name"),
            Description = BodyRules.OptionalText(request.Description, "description"),
        };
        var workspace = await workspaces.ChangeAsync(context.Workspace(), change, context.Caller().Actor, cancellation);
        return TypedResults.Ok(Item(context, workspace, context.Caller().Role));
    }

    static async Task<IResult> DeleteAsync(
        HttpContext context, WorkspaceList workspaces, DeletionJobs deletions,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(IdText)] string id, CancellationToken cancellation)
    {
        if (context.Workspace().Workspace == WorkspaceId.Default)
        {
            return ProblemKind.Conflict.With(
                "The workspace default stays: it is where everything belongs in mode Local.");
        }
        var scope = context.Workspace();
        // Noted first, so that the telemetry goes also when the program is stopped meanwhile.
        var deletion = deletions.Announce(context.Caller(), new DeletionTarget.Workspace(), MaintenanceJob.NewId());
        var (keys, members, invitations) = await RemoveAsync(context, workspaces, deletions, deletion, cancellation);
        // From here on the telemetry must go, whether or not the client waits.
        var job = await deletions.HideAsync(scope, deletion, CancellationToken.None);
        return TypedResults.Ok(new WorkspaceDeletedAnswer
        {
            WorkspaceId = scope.Workspace.Value.ToString(),
            ApiKeys = keys,
            Members = members,
            Invitations = invitations,
            Telemetry = new TelemetryDeleted
            {
                State = "hidden",
                Traces = job.State.Deletion!.Traces,
                JobId = job.Id,
            },
        });
    }

    static async Task<(long Keys, long Members, long Invitations)> RemoveAsync(
        HttpContext context, WorkspaceList workspaces, DeletionJobs deletions, StoredDeletion deletion,
        CancellationToken cancellation)
    {
        try
        {
            return await workspaces.DeleteAsync(context.Workspace(), context.Caller().Actor, cancellation);
        }
        catch (RefusedChangeException)
        {
            deletions.Withdraw(deletion);
            throw;
        }
    }

    static WorkspaceItem Item(HttpContext context, Workspace workspace, Role? role) => WorkspaceItem.Of(
        workspace, role is { } known ? RoleText.Of(known) : null,
        LimitsOf(context, workspace.IngestBytesPerSecond, workspace.IngestSpansPerSecond));

    static long? Limit(long own, long usual) => own > 0 ? own : usual > 0 ? usual : null;
}
