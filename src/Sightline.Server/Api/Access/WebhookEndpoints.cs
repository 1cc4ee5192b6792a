using System.ComponentModel;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Webhooks;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Receivers.Webhooks;

namespace Sightline.Server.Api.Access;

static class WebhookEndpoints
{
    const string IdText = "Id of a source of webhooks.";

    const int SecretBytes = 32;

    public static void MapWebhookSources(this RouteGroupBuilder api)
    {
        var sources = api.MapGroup("/webhook-sources").WithTags("Webhooks").Requires(Right.ManageKeys);
        sources.MapGet("", ListAsync).LimitTime().Takes(QueryParameters.Page).WithName("listWebhookSources")
            .Produces<WebhookSourcesAnswer>()
            .WithSummary("Lists who may send webhooks into the workspace, the newest first.");
        sources.MapPost("", CreateAsync).LimitTime().Takes().WithName("createWebhookSource")
            .Produces<WebhookSourceCreatedAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Names a source of webhooks; its secret is shown this once.");
        sources.MapPut("/{id}", ReplaceAsync).LimitTime().Takes().WithName("replaceWebhookSource")
            .Produces<WebhookSourceItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Replaces what is said of a source; its secret stays where none is given.");
        sources.MapDelete("/{id}", RemoveAsync).LimitTime().Takes().WithName("removeWebhookSource")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Removes a source; its events are refused at once.");
    }

    static async Task<IResult> ListAsync(HttpContext context, WebhookSources sources, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await sources.ListAsync(context.Workspace(), context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Id, WebhookSourceItem.Of);
        return TypedResults.Ok(new WebhookSourcesAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> CreateAsync(
        WebhookSourceRequest request, HttpContext context, WebhookSources sources, CancellationToken cancellation)
    {
        var settings = WebhookRules.Check(request);
        var secret = settings.Secret ?? NewSecret();
        var made = await sources.CreateAsync(
            context.Workspace(), settings.Name!, WebhookSettings.Write(settings), secret, context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/webhook-sources/{made.Id}", new WebhookSourceCreatedAnswer
        {
            Id = made.Id,
            Path = WebhookSourceItem.Of(made).Path,
            Secret = secret,
        });
    }

    // As Standard Webhooks asks for it; as a text it is as good for the others.
    static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    static async Task<IResult> ReplaceAsync(
        WebhookSourceRequest request, HttpContext context, WebhookSources sources,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        var settings = WebhookRules.Check(request);
        var changed = await sources.ReplaceAsync(
            context.Workspace(), BodyRules.Id(id, "id"), settings.Name!, WebhookSettings.Write(settings), settings.Secret,
            context.Caller().Actor, cancellation);
        return TypedResults.Ok(WebhookSourceItem.Of(changed));
    }

    static async Task<IResult> RemoveAsync(
        HttpContext context, WebhookSources sources, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation)
    {
        await sources.RemoveAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }
}
