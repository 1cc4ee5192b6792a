using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Keys;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Access;

static class ApiKeyEndpoints
{
    public static void MapApiKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API keys").Requires(Right.ManageKeys);
        keys.MapGet("", ListAsync).LimitTime().Takes(QueryParameters.Page).WithName("listApiKeys")
            .Produces<ApiKeysAnswer>()
            .WithSummary("Lists the API keys of the workspace, the newest first.");
        keys.MapPost("", CreateAsync).LimitTime().Takes().WithName("createApiKey")
            .Produces<ApiKeyCreatedAnswer>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes an API key; its text is shown this once.");
        keys.MapDelete("/{id}", RevokeAsync).LimitTime().Takes().WithName("revokeApiKey")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Revokes an API key; it is refused at once.");
    }

    static async Task<IResult> ListAsync(HttpContext context, ApiKeyRing keys, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await keys.ListAsync(
            context.Workspace(), context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Id, ApiKeyItem.Of);
        return TypedResults.Ok(new ApiKeysAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> CreateAsync(
        ApiKeyRequest request, HttpContext context, ApiKeyRing keys, TimeProvider time, CancellationToken cancellation)
    {
        var permissions = request.Permissions ?? new PermissionsItem();
        if (permissions is { Read: false, Write: false })
            throw BodyRules.Wrong("permissions", "must allow read, write or both");
        if (request.ExpiresAt <= time.GetUtcNow())
            throw BodyRules.Wrong("expires_at", "must lie in the future");
        var key = new NewApiKey(
            BodyRules.Name(request.Name, "name"),
            new KeyPermissions(permissions.Read, permissions.Write),
            request.ProjectId is null ? Guid.Empty : BodyRules.Id(request.ProjectId, "project_id"),
            BodyRules.NameOrEmpty(request.Environment, "environment"),
            request.ExpiresAt?.ToUnixTimeMilliseconds() ?? 0);
        var (made, text) = await keys.CreateAsync(context.Workspace(), key, context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/api-keys/{made.Id}", ApiKeyCreatedAnswer.Of(made, text));
    }

    static async Task<IResult> RevokeAsync(
        HttpContext context, ApiKeyRing keys, [FromRoute, Description("Id of an API key.")] string id,
        CancellationToken cancellation)
    {
        await keys.RevokeAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }
}
