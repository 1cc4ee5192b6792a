using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Control.Invitations;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Mail;

namespace Sightline.Server.Api.Access;

static class InvitationEndpoints
{
    public static void MapInvitations(this RouteGroupBuilder api)
    {
        var invitations = api.MapGroup("/workspaces/{workspace_id}/invitations").WithTags("Members");
        invitations.MapGet("", ListAsync).Requires(Right.ManageMembers).LimitTime().Takes()
            .WithName("listInvitations").Produces<InvitationsAnswer>()
            .WithSummary("Lists the open invitations of a workspace.");
        invitations.MapPost("", CreateAsync).Requires(Right.ManageMembers).LimitTime().Takes()
            .WithName("createInvitation").Produces<InvitationCreatedAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Invites an address; the link goes by mail, or is shown once.");
        invitations.MapDelete("/{id}", RevokeAsync).Requires(Right.ManageMembers).LimitTime().Takes()
            .WithName("revokeInvitation").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Takes an invitation back.");

        var links = api.MapGroup("/auth/invitations").WithTags("Sign-in");
        links.MapPost("/view", ViewAsync).OpenToAll().LimitTime().Takes().WithName("viewInvitation")
            .Produces<InvitationViewAnswer>().ProducesProblem(StatusCodes.Status410Gone)
            .WithSummary("Says where the link of an invitation leads.");
        links.MapPost("/accept", AcceptAsync).ForUsers().LimitTime().Takes().WithName("acceptInvitation")
            .Produces<MembershipItem>().ProducesProblem(StatusCodes.Status410Gone)
            .WithSummary("Lets the caller join the workspace that they were invited to.");
    }

    static async Task<IResult> ListAsync(
        HttpContext context, InvitationList invitations,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string workspaceId,
        CancellationToken cancellation)
    {
        var open = await invitations.ListAsync(context.Workspace(), cancellation);
        return TypedResults.Ok(new InvitationsAnswer
        {
            Items = [.. open.Select(InvitationItem.Of)],
            NextCursor = null,
        });
    }

    static async Task<IResult> CreateAsync(
        InvitationRequest request, HttpContext context, InvitationList invitations, LinkMails mails,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string workspaceId,
        CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        var caller = context.Caller();
        var email = BodyRules.Email(request.Email, "email");
        var (invitation, secret) = await invitations.CreateAsync(
            caller.Workspace, email, BodyRules.Role(request.Role ?? "member", "role"), caller.Role ?? Role.Viewer,
            caller.Actor, cancellation);
        if (mails.IsConfigured)
            mails.SendInvitation(email, invitation.WorkspaceName, invitation.InvitedBy, secret);
        return TypedResults.Created((string?)null, new InvitationCreatedAnswer
        {
            Invitation = InvitationItem.Of(invitation),
            Mailed = mails.IsConfigured,
            Link = mails.IsConfigured ? null : mails.Invitation(secret),
        });
    }

    static async Task<IResult> RevokeAsync(
        HttpContext context, InvitationList invitations,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string workspaceId,
        [FromRoute, Description("Id of an invitation.")] string id, CancellationToken cancellation)
    {
        await invitations.RevokeAsync(
            context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> ViewAsync(
        LinkRequest request, HttpContext context, InvitationList invitations, Accounts accounts, RequestRates rates,
        CancellationToken cancellation)
    {
        context.RefuseInLocalMode();
        if (rates.SignIn(context) is { } tooMany)
            return tooMany;
        if (await invitations.FindAsync(BodyRules.Given(request.Token, "token"), cancellation) is not { } invitation)
        {
            return ProblemKind.InvalidLink.With(
                "This invitation was used, taken back or has expired; ask for a new one.");
        }
        return TypedResults.Ok(new InvitationViewAnswer
        {
            WorkspaceName = invitation.WorkspaceName,
            Email = invitation.Email,
            Role = invitation.Role,
            HasAccount = await accounts.FindAsync(invitation.Email, cancellation) is not null,
        });
    }

    static async Task<IResult> AcceptAsync(
        LinkRequest request, HttpContext context, InvitationList invitations, AccessDirectory directory,
        CancellationToken cancellation)
    {
        var user = context.User();
        var invitation = await invitations.AcceptAsync(
            BodyRules.Given(request.Token, "token"), user.Id, user.Email, context.Caller().Actor, cancellation);
        var joined = directory.MembershipOf(user.Id, new WorkspaceId(Guid.Parse(invitation.WorkspaceId)));
        return joined is null
            ? ProblemKind.NotFound.With("The workspace was deleted a moment ago.")
            : TypedResults.Ok(MembershipItem.Of(joined));
    }
}
