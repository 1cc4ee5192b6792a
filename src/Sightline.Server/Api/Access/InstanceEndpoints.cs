using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Identity;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Server.Mail;

namespace Sightline.Server.Api.Access;

/// <summary>What only whoever runs the instance may do.</summary>
static class InstanceEndpoints
{
    const string UserText = "Id of a user.";

    /// <summary>10 GB/s, and as many spans: beyond any machine.</summary>
    const long RateMax = 10_000_000_000;

    public static void MapInstance(this RouteGroupBuilder api)
    {
        var instance = api.MapGroup("/instance").WithTags("Instance").Requires(Right.Operate);
        instance.MapGet("/users", ListAsync).LimitTime().Takes(QueryParameters.Page).WithName("listUsers")
            .Produces<AccountsAnswer>()
            .WithSummary("Lists the users of the instance by address.");
        instance.MapPatch("/users/{id}", ChangeAsync).LimitTime().Takes().WithName("changeUser")
            .Produces<AccountItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Lets a user in or keeps them out; gives or takes the right to run the instance.");
        instance.MapPost("/users/{id}/reset-link", MakeLinkAsync).LimitTime().Takes().WithName("makeResetLink")
            .Produces<LinkAnswer>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Makes a link with which a user sets a new password, where no mail is sent.");
        instance.MapGet("/workspaces", ListWorkspaces).LimitTime().Takes(QueryParameters.Page).WithName("listAllWorkspaces")
            .Produces<InstanceWorkspacesAnswer>()
            .WithSummary("Lists all workspaces with their limits, by id.");
        instance.MapPatch("/workspaces/{id}/limits", LimitAsync).LimitTime().Takes().WithName("changeLimits")
            .Produces<InstanceWorkspaceItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Sets how much a workspace may send.");
        instance.MapPost("/signing-keys/rotate", RotateAsync).LimitTime().Takes().WithName("rotateSigningKey")
            .Produces(StatusCodes.Status204NoContent)
            .WithSummary("Signs access tokens with a new key; those that are out stay valid until they expire.");
        instance.MapGet("/audit", AuditAsync).LimitTime().Takes(QueryParameters.Audit).WithName("listInstanceAudit")
            .Produces<AuditAnswer>()
            .WithSummary("Lists what belongs to no workspace: sign-ins, users, refused credentials; and deleted workspaces.");
        instance.MapGet("/audit/export", ExportAudit).Takes(QueryParameters.AuditExport).WithName("exportInstanceAudit")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("Gives the same as a file: CSV, or JSON lines.");
    }

    static async Task<IResult> ListAsync(HttpContext context, Accounts accounts, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await accounts.ListAsync(context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Email, AccountItem.Of);
        return TypedResults.Ok(new AccountsAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> ChangeAsync(
        AccountRequest request, HttpContext context, Accounts accounts, [FromRoute, Description(UserText)] string id,
        CancellationToken cancellation) =>
        TypedResults.Ok(AccountItem.Of(await accounts.ChangeAsync(
            BodyRules.Id(id, "id"), request.IsActive, request.IsOps, context.Caller().Actor, cancellation)));

    static async Task<IResult> MakeLinkAsync(
        HttpContext context, Accounts accounts, LinkMails mails, [FromRoute, Description(UserText)] string id,
        CancellationToken cancellation)
    {
        var secret = await accounts.MakeResetLinkAsync(BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.Created((string?)null, new LinkAnswer { Link = mails.Reset(secret) });
    }

    static Ok<InstanceWorkspacesAnswer> ListWorkspaces(HttpContext context, AccessDirectory directory)
    {
        var limit = context.Parameters().Limit();
        var after = context.Parameter("cursor") is not { } cursor ? Guid.Empty
            : Guid.TryParse(cursor, out var id) ? id
            : throw new ProblemException(
                ProblemKind.InvalidParameter, $"The cursor '{cursor}' is none that a page of workspaces gave.");
        var page = directory.Workspaces.Where(w => w.IsActive && w.Id.Value > after).OrderBy(w => w.Id.Value)
            .Take(limit + 1).ToArray();
        var (items, next) = RowPage.Of(page, limit, w => w.Id.Value.ToString(), w => Item(context, w));
        return TypedResults.Ok(new InstanceWorkspacesAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> LimitAsync(
        WorkspaceLimitsRequest request, HttpContext context, WorkspaceList workspaces, AccessDirectory directory,
        [FromRoute, Description("Id of a workspace.")] string id, CancellationToken cancellation)
    {
        if (InstanceScope.Of(context.Caller(), directory, BodyRules.Id(id, "id")) is not { } scope)
            return ProblemKind.NotFound.With($"There is no workspace {id}.");
        var change = new WorkspaceChange
        {
            IngestBytesPerSecond =
                BodyRules.Between(request.IngestBytesPerSecond, 0, RateMax, "ingest_bytes_per_second"),
            IngestSpansPerSecond =
                BodyRules.Between(request.IngestSpansPerSecond, 0, RateMax, "ingest_spans_per_second"),
        };
        await workspaces.ChangeAsync(scope, change, context.Caller().Actor, cancellation);
        return TypedResults.Ok(Item(context, directory.FindWorkspace(scope.Workspace)!));
    }

    static async Task<IResult> RotateAsync(HttpContext context, SigningKeys keys, CancellationToken cancellation)
    {
        await keys.RotateAsync(context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> AuditAsync(HttpContext context, AuditLog audit, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var search = AuditEndpoints.Search(context) with { Limit = limit + 1 };
        return TypedResults.Ok(AuditEndpoints.Page(await audit.SearchInstanceAsync(search, cancellation), limit));
    }

    static AuditExport ExportAudit(HttpContext context, AuditLog audit) =>
        AuditEndpoints.File(context, audit.SearchInstanceAsync);

    static InstanceWorkspaceItem Item(HttpContext context, WorkspaceEntry workspace) => new()
    {
        Id = workspace.Id.Value.ToString(),
        Name = workspace.Name,
        Slug = workspace.Slug,
        Limits = WorkspaceEndpoints.LimitsOf(context, workspace.IngestBytesPerSecond, workspace.IngestSpansPerSecond),
    };
}
