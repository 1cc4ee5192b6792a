using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Prices;
using Sightline.Ingest.Pricing;
using Sightline.Query;
using Sightline.Server.Api.Answers.Prices;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Control;

namespace Sightline.Server.Api.Access;

static class PriceEndpoints
{
    const string IdText = "Id of a price of the workspace.";

    public static void MapPrices(this RouteGroupBuilder api)
    {
        var prices = api.MapGroup("/prices").WithTags("Prices");
        prices.MapGet("", ListAsync).Requires(Right.ReadTelemetry).LimitTime().Takes(QueryParameters.Prices)
            .WithName("listPrices").Produces<PricesAnswer>()
            .WithSummary("Lists the prices of the workspace, then those that come with the program.");
        prices.MapPost("", CreateAsync).Requires(Right.ManageWorkspace).LimitTime().Takes()
            .WithName("createPrice").Produces<PriceItem>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Sets a price for a model, before those that come with the program.");
        prices.MapPut("/{id}", ReplaceAsync).Requires(Right.ManageWorkspace).LimitTime().Takes()
            .WithName("replacePrice").Produces<PriceItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Replaces a price; what calls cost already stays until their time is priced again.");
        prices.MapDelete("/{id}", DeleteAsync).Requires(Right.ManageWorkspace).LimitTime().Takes()
            .WithName("deletePrice").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Removes a price; what calls cost already stays until their time is priced again.");
    }

    static async Task<IResult> ListAsync(HttpContext context, PriceList prices, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var source = context.Choice(QueryParameters.PriceSource);
        var words = (context.Parameter("q") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = source == "built_in" ? [] : await prices.ListAsync(context.Workspace(), cancellation);
        var builtIn = source == "workspace" ? [] : PriceBook.BuiltInRows;
        var found = own.Select(row => (row.Price, Item: (Func<PriceItem>)(() => PriceItem.Of(row))))
            .Concat(builtIn.Select(price => (Price: price, Item: (Func<PriceItem>)(() => PriceItem.Of(price)))))
            .Where(row => words.All(word => $"{row.Price.Provider}/{row.Price.Model}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var first = 0;
        if (context.Parameter("cursor") is { } cursor)
        {
            first = found.FindIndex(row => row.Price.Id == cursor) + 1;
            if (first == 0)
                throw new InvalidQueryException("cursor", $"cursor={cursor} is not a next_cursor of this list.");
        }
        var page = found.Skip(first).Take(limit).ToList();
        return TypedResults.Ok(new PricesAnswer
        {
            Items = [.. page.Select(row => row.Item())],
            NextCursor = first + page.Count < found.Count ? page[^1].Price.Id : null,
        });
    }

    static async Task<IResult> CreateAsync(
        PriceRequest request, HttpContext context, PriceList prices, PriceRefresh refresh, CancellationToken cancellation)
    {
        var row = await prices.CreateAsync(context.Workspace(), request.Read(), context.Caller().Actor, cancellation);
        await refresh.RefreshAsync(CancellationToken.None);
        return TypedResults.Created($"/api/v1/prices/{row.Price.Id}", PriceItem.Of(row));
    }

    static async Task<IResult> ReplaceAsync(
        PriceRequest request, HttpContext context, PriceList prices, PriceRefresh refresh,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        var row = await prices.ReplaceAsync(
            context.Workspace(), BodyRules.Id(id, "id"), request.Read(), context.Caller().Actor, cancellation);
        await refresh.RefreshAsync(CancellationToken.None);
        return TypedResults.Ok(PriceItem.Of(row));
    }

    static async Task<IResult> DeleteAsync(
        HttpContext context, PriceList prices, PriceRefresh refresh, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation)
    {
        await prices.RemoveAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        await refresh.RefreshAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }
}
