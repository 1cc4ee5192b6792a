using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Access;

static class MemberEndpoints
{
    const string UserText = "Id of a member.";

    public static void MapMembers(this RouteGroupBuilder api)
    {
        var workspace = api.MapGroup("/workspaces/{workspace_id}").WithTags("Members");
        workspace.MapGet("/members", ListAsync).Requires(Right.ReadWorkspace).LimitTime()
            .Takes(QueryParameters.Page).WithName("listMembers").Produces<MembersAnswer>()
            .WithSummary("Lists the members of a workspace by address.");
        workspace.MapPatch("/members/{user_id}", ChangeAsync).Requires(Right.ManageMembers).LimitTime().Takes()
            .WithName("changeMember").Produces<MemberItem>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Gives a member another role; owners are changed by owners only.");
        workspace.MapDelete("/members/{user_id}", RemoveAsync).Requires(Right.ManageMembers).LimitTime().Takes()
            .WithName("removeMember").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Takes a member out; what they hold is refused at once.");
        workspace.MapPost("/leave", LeaveAsync).Requires(Right.ReadWorkspace).LimitTime().Takes()
            .WithName("leaveWorkspace").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Takes the caller out of a workspace; the last owner stays.");
        workspace.MapPost("/transfer", TransferAsync).Requires(Right.OwnWorkspace).LimitTime().Takes()
            .WithName("transferWorkspace").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Makes another member the owner, and the caller an admin.");
    }

    static async Task<IResult> ListAsync(
        HttpContext context, MemberList members,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await members.ListAsync(
            context.Workspace(), context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Email, MemberItem.Of);
        return TypedResults.Ok(new MembersAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> ChangeAsync(
        MemberRequest request, HttpContext context, MemberList members,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        [FromRoute(Name = "user_id"), Description(UserText)] string user, CancellationToken cancellation) =>
        TypedResults.Ok(MemberItem.Of(await members.ChangeRoleAsync(
            context.Workspace(), BodyRules.Id(user, "user_id"), BodyRules.Role(request.Role, "role"),
            context.Caller().Role ?? Role.Viewer, context.Caller().Actor, cancellation)));

    static async Task<IResult> RemoveAsync(
        HttpContext context, MemberList members,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        [FromRoute(Name = "user_id"), Description(UserText)] string user, CancellationToken cancellation)
    {
        await members.RemoveAsync(
            context.Workspace(), BodyRules.Id(user, "user_id"), context.Caller().Role ?? Role.Viewer,
            context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> LeaveAsync(
        HttpContext context, MemberList members,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        CancellationToken cancellation)
    {
        await members.RemoveAsync(
            context.Workspace(), context.User().Id, by: null, context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> TransferAsync(
        TransferRequest request, HttpContext context, MemberList members,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        CancellationToken cancellation)
    {
        await members.TransferAsync(
            context.Workspace(), context.User().Id, BodyRules.Id(request.UserId, "user_id"), context.Caller().Actor,
            cancellation);
        return TypedResults.NoContent();
    }
}
