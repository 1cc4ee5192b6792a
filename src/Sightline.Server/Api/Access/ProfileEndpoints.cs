using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Access;
using Sightline.Control.Identity;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Access;

static class ProfileEndpoints
{
    public static void MapProfile(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Sign-in");
        auth.MapGet("/me", Me).ForCredentials().LimitTime().Takes().WithName("getMe")
            .WithSummary("Says who is asking, in which workspaces, and what they may do.");
        auth.MapPatch("/me", RenameAsync).ForUsers().LimitTime().Takes().WithName("changeProfile")
            .Produces<MeAnswer>()
            .WithSummary("Changes what the caller is called.");
        auth.MapGet("/sessions", ListAsync).ForUsers().LimitTime().Takes().WithName("listSessions")
            .Produces<SessionsAnswer>()
            .WithSummary("Lists where the caller has signed in.");
        auth.MapDelete("/sessions/{id}", EndAsync).ForUsers().LimitTime().Takes().WithName("endSession")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Ends a session of the caller; what it holds is refused at once.");
    }

    static Ok<MeAnswer> Me(HttpContext context, AccessDirectory directory) => TypedResults.Ok(Answer(context, directory));

    static async Task<IResult> RenameAsync(
        ProfileRequest request, HttpContext context, Accounts accounts, AccessDirectory directory,
        CancellationToken cancellation)
    {
        var user = context.User();
        await accounts.RenameAsync(
            user.Id, BodyRules.Name(request.FullName, "full_name"), context.Caller().Actor, cancellation);
        return TypedResults.Ok(Answer(context, directory));
    }

    static async Task<IResult> ListAsync(HttpContext context, Sessions sessions, CancellationToken cancellation)
    {
        var open = await sessions.ListAsync(context.User().Id, cancellation);
        return TypedResults.Ok(new SessionsAnswer
        {
            Items = [.. open.Select(session => SessionItem.Of(session, context.Caller().Session))],
            NextCursor = null,
        });
    }

    static async Task<IResult> EndAsync(
        HttpContext context, Sessions sessions, [FromRoute, Description("Id of a session.")] string id,
        CancellationToken cancellation)
    {
        await sessions.EndAsync(
            context.User().Id, BodyRules.Id(id, "id"), "ended by its user", context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static MeAnswer Answer(HttpContext context, AccessDirectory directory)
    {
        var caller = context.Caller();
        var mode = context.RequestServices.GetRequiredService<AuthOptions>().Mode;
        return new MeAnswer
        {
            Mode = mode == AuthMode.Local ? "local" : "required",
            // Read again: the caller may have just changed it.
            User = caller.User is { } user ? UserItem.Of(directory.FindUser(user.Id) ?? user) : null,
            ApiKey = caller.ApiKey is { } key
                ? new MeApiKey
                {
                    Id = key.Id.ToString(),
                    Name = key.Name,
                    Project = key.ProjectSlug.Length == 0 ? null : key.ProjectSlug,
                    Environment = key.Environment.Length == 0 ? null : key.Environment,
                }
                : null,
            WorkspaceId = caller.HasWorkspace ? caller.Workspace.Workspace.Value.ToString() : null,
            Role = caller.Role is { } role ? RoleText.Of(role) : null,
            Rights = [.. RoleTable.Rows.Where(row => caller.Has(row.Right)).Select(row => Words(row.Right))],
            Workspaces = [.. WorkspacesOf(caller, directory)],
            CsrfToken = caller.CsrfToken.Length == 0 ? null : caller.CsrfToken,
        };
    }

    /// <summary>The workspaces that a caller may choose from.</summary>
    public static IEnumerable<MembershipItem> WorkspacesOf(Caller caller, AccessDirectory directory)
    {
        if (caller.User is { } user)
            return directory.MembershipsOf(user.Id).Select(MembershipItem.Of);
        var workspace = directory.FindWorkspace(caller.HasWorkspace ? caller.Workspace.Workspace : WorkspaceId.Default);
        return workspace is null
            ? []
            : [MembershipItem.Of(new MembershipEntry(workspace, caller.Role ?? Role.Viewer))];
    }

    static string Words(Right right) => JsonNamingPolicy.SnakeCaseLower.ConvertName(right.ToString());
}
