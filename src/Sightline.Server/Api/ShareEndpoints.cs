using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

/// <summary>Figures over calls by what they have in common: any dimension, tools, durations.</summary>
static class ShareEndpoints
{
    public static void MapShares(this RouteGroupBuilder api)
    {
        api.MapAnswer("/cost/by", By, QueryParameters.CostBy, "Cost", "getCostBy",
            "Gives what calls cost by any dimension, and how that changed.");
        api.MapAnswer("/cost/trend-by", Trend, QueryParameters.CostTrendBy, "Cost", "getCostTrendBy",
            "Gives what calls cost over time by any dimension: the values that cost most, and all others together.");
        api.MapAnswer("/cost/cache-savings", CacheSavings, QueryParameters.CacheSavings, "Cost", "getCacheSavings",
            "Gives what the caches of providers saved, in all and by model, and how that changed.");
        api.MapAnswer("/performance/tools", Tools, QueryParameters.Tools, "Performance", "getTools",
            "Gives how often tools were called, failed, and were tried again.");
        api.MapAnswer("/versions/compare", Versions, QueryParameters.ComparedVersions, "Versions", "compareVersions",
            "Compares two versions of a service, and says which differences chance is not the cause of.");
        api.MapAnswer("/performance/heatmap", HeatMap, QueryParameters.HeatMap, "Performance", "getHeatMap",
            "Counts calls over time by how long they took, on a logarithmic scale.");
    }

    static Ok<CostByAnswer> By(HttpContext context, CostShares shares, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var (period, dimension) = (parameters.Period(), parameters.Dimension());
        return TypedResults.Ok(CostByAnswer.Of(period, dimension, shares.Read(
            context.Workspace(), period, dimension, parameters.Choice("sort", CostShares.SortNames),
            context.Parameters().Limit(), cancellation)));
    }

    static Ok<CostTrendByAnswer> Trend(HttpContext context, CostShares shares, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var (period, dimension) = (parameters.Period(), parameters.Dimension());
        var slots = parameters.Slots(period.Range);
        var limit = parameters.Limit(Limits.StackPartsDefault, Limits.StackPartsMax);
        var (values, points) = shares.Trend(context.Workspace(), period, slots, dimension, limit, cancellation);
        return TypedResults.Ok(CostTrendByAnswer.Of(period, slots, dimension, values, points));
    }

    static Ok<CacheSavingsAnswer> CacheSavings(HttpContext context, CacheSavings savings, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(CacheSavingsAnswer.Of(
            period, savings.Read(context.Workspace(), period, context.Parameters().Limit(), cancellation)));
    }

    static Ok<ToolsAnswer> Tools(HttpContext context, ToolList tools, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        return TypedResults.Ok(ToolsAnswer.Of(tools.Read(
            context.Workspace(), parameters.Period(), parameters.Order(ToolList.SortNames), cancellation)));
    }

    static Ok<ComparedVersionsAnswer> Versions(
        HttpContext context, VersionComparison comparison, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var period = parameters.Period();
        return TypedResults.Ok(ComparedVersionsAnswer.Of(period, comparison.Read(
            context.Workspace(), period, parameters.Needed("base"), parameters.Needed("candidate"), cancellation)));
    }

    static Ok<HeatMapAnswer> HeatMap(HttpContext context, HeatMaps maps, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var period = parameters.Period();
        var slots = parameters.Slots(period.Range);
        var metric = parameters.Choice("metric", HeatMaps.MetricNames);
        return TypedResults.Ok(HeatMapAnswer.Of(
            period, slots, metric, maps.Read(context.Workspace(), period, slots, metric, cancellation)));
    }
}
