using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Queries;
using Sightline.Query.Analytics;
using Sightline.Server.Api.Answers.Analytics;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Api.Access;

/// <summary>Queries that people keep by name, and what they give now.</summary>
static class SavedQueryEndpoints
{
    const string IdText = "Id of a saved query.";
    const string Tag = "Analytics";

    public static void MapSavedQueries(this RouteGroupBuilder api)
    {
        var queries = api.MapGroup("/analytics/queries").WithTags(Tag);
        queries.MapGet("", ListAsync).Requires(Right.ReadTelemetry).LimitTime().Takes(QueryParameters.SavedQueries)
            .WithName("listSavedQueries").Produces<SavedQueriesAnswer>()
            .WithSummary("Lists the saved queries of the workspace, the oldest first.");
        queries.MapPost("", CreateAsync).Requires(Right.SaveQueries).LimitTime().Takes()
            .WithName("createSavedQuery").Produces<SavedQueryItem>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Saves a query by name; what could not be answered is refused.");
        queries.MapGet("/{id}", GetAsync).Requires(Right.ReadTelemetry).LimitTime().Takes()
            .WithName("getSavedQuery").Produces<SavedQueryItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Gives a saved query.");
        queries.MapPut("/{id}", ReplaceAsync).Requires(Right.SaveQueries).LimitTime().Takes()
            .WithName("replaceSavedQuery").Produces<SavedQueryItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Replaces a saved query.");
        queries.MapDelete("/{id}", DeleteAsync).Requires(Right.SaveQueries).LimitTime().Takes()
            .WithName("deleteSavedQuery").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Deletes a saved query.");
        queries.MapAnswer("/{id}/answer", AnswerAsync, QueryParameters.SavedQueryAnswer, Tag, "answerSavedQuery",
            "Answers a saved query, over its own time or another.", FollowsFromAsync)
            .OverTraces()
            .RequireReady()
            .Produces<AnalyticsAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> ListAsync(HttpContext context, SavedQueryList queries, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await queries.ListAsync(
            context.Workspace(), context.Choice(QueryParameters.Pinned) == "true", context.Parameter("cursor") ?? "", limit + 1,
            cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Id, SavedQueryItem.Of);
        return TypedResults.Ok(new SavedQueriesAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> CreateAsync(
        SavedQueryRequest request, HttpContext context, SavedQueryList queries, AnalyticsRun run, CancellationToken cancellation)
    {
        var saved = await queries.CreateAsync(
            context.Workspace(), request.Read(run), context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/analytics/queries/{saved.Id}", SavedQueryItem.Of(saved));
    }

    static async Task<IResult> GetAsync(
        HttpContext context, SavedQueryList queries, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation) =>
        TypedResults.Ok(SavedQueryItem.Of(
            await queries.FindAsync(context.Workspace(), BodyRules.Id(id, "id"), cancellation)));

    static async Task<IResult> ReplaceAsync(
        SavedQueryRequest request, HttpContext context, SavedQueryList queries, AnalyticsRun run,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation) =>
        TypedResults.Ok(SavedQueryItem.Of(await queries.ReplaceAsync(
            context.Workspace(), BodyRules.Id(id, "id"), request.Read(run), context.Caller().Actor, cancellation)));

    static async Task<IResult> DeleteAsync(
        HttpContext context, SavedQueryList queries, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation)
    {
        await queries.DeleteAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<IResult> AnswerAsync(
        HttpContext context, SavedQueryList queries, AnalyticsRun run, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation)
    {
        var saved = await queries.FindAsync(context.Workspace(), BodyRules.Id(id, "id"), cancellation);
        return TypedResults.Ok(AnalyticsAnswer.Of(
            run.Read(context.Workspace(), saved.Request().At(context).Read(), cancellation)));
    }

    // The query as it is now, and the time that it is over now: neither stands in the address.
    static async ValueTask<string> FollowsFromAsync(HttpContext context, CancellationToken cancellation)
    {
        var services = context.RequestServices;
        var saved = await services.GetRequiredService<SavedQueryList>().FindAsync(
            context.Workspace(), BodyRules.Id((string?)context.GetRouteValue("id"), "id"), cancellation);
        var range = services.GetRequiredService<AnalyticsRun>().Check(saved.Request().At(context).Read());
        return $"{range} {saved.Query}";
    }
}
