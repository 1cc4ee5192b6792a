using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

/// <summary>Figures over calls: overviews, series and shares.</summary>
static class FigureEndpoints
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapAnswer("/metrics/home-kpis", Home, QueryParameters.Overview, "Home", "getHomeKpis",
            "Gives the figures that people look at first, and how they changed.");
        api.MapAnswer("/alerts/recent", Alerts, QueryParameters.RecentAlerts, "Home", "listRecentAlerts",
            "Lists the alerts that fired last; none does, because there are no alerts yet.");
        api.MapAnswer("/usage/overview", Usage, QueryParameters.UsageOverview, "Usage", "getUsageOverview",
            "Adds up the calls that count: tokens, cost, and how many users, agents and sessions.");
        api.MapAnswer("/usage/calls-over-time", Calls, QueryParameters.Series, "Usage", "getCallsOverTime",
            "Counts calls, their errors, tokens, cost and users over time.");
        api.MapAnswer("/usage/agent-distribution", Agents, QueryParameters.Shares, "Usage", "getAgentDistribution",
            "Gives the agents with the most calls, and their shares.");
        api.MapAnswer("/usage/top-users", Users, QueryParameters.TopUsers, "Usage", "getTopUsers",
            "Gives the users with the most calls or the highest cost, and their shares.");
        api.MapAnswer("/cost/overview", Cost, QueryParameters.Overview, "Cost", "getCostOverview",
            "Gives what calls cost, what that is made of, and how it changed.");
        api.MapAnswer("/cost/trend", Trend, QueryParameters.Series, "Cost", "getCostTrend",
            "Gives what calls cost over time, and what that is made of.");
        api.MapAnswer("/cost/by-model", Models, QueryParameters.Shares, "Cost", "getCostByModel",
            "Gives the models that cost most, and their shares.");
        api.MapAnswer("/performance/overview", Performance, QueryParameters.Overview, "Performance", "getPerformanceOverview",
            "Gives how fast calls were and how many failed, with exact percentiles, and how that changed.");
        api.MapAnswer("/performance/latency", Latency, QueryParameters.Series, "Performance", "getLatency",
            "Gives how fast calls were over time, with exact percentiles.");
        api.MapAnswer("/performance/throughput", Throughput, QueryParameters.Series, "Performance", "getThroughput",
            "Gives calls and tokens for a minute, over time.");
        api.MapAnswer("/performance/errors", Errors, QueryParameters.ErrorTypes, "Performance", "getErrorTypes",
            "Gives the types of errors that most calls failed of, each with the last call that did.");
    }

    static Ok<HomeAnswer> Home(HttpContext context, UsageOverview usage, CallSpeed speed, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(HomeAnswer.Of(period, range => HomeNumbers.Of(
            usage.Read(context.Workspace(), period.Filter, range, cancellation),
            speed.Read(context.Workspace(), period.Filter, range, cancellation))));
    }

    static Ok<AlertsAnswer> Alerts(HttpContext context)
    {
        _ = context.Parameters().Limit();
        return TypedResults.Ok(new AlertsAnswer { Items = [] });
    }

    static Ok<UsageAnswer> Usage(HttpContext context, UsageOverview usage, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(UsageAnswer.Of(
            period, range => UsageNumbers.Of(usage.Read(context.Workspace(), period.Filter, range, cancellation))));
    }

    static Ok<CallsOverTimeAnswer> Calls(HttpContext context, CallSeries series, CancellationToken cancellation)
    {
        var (period, slots) = Series(context);
        return TypedResults.Ok(CallsOverTimeAnswer.Of(
            period, slots, series.Calls(context.Workspace(), period, slots, cancellation)));
    }

    static Ok<AgentDistributionAnswer> Agents(HttpContext context, CallShares shares, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(AgentDistributionAnswer.Of(
            period, shares.Agents(context.Workspace(), period, context.Parameters().Limit(), cancellation)));
    }

    static Ok<TopUsersAnswer> Users(HttpContext context, CallShares shares, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        var byCost = context.Choice(QueryParameters.UserSort) == "cost_usd";
        return TypedResults.Ok(TopUsersAnswer.Of(
            period, shares.Users(context.Workspace(), period, byCost, context.Parameters().Limit(), cancellation)));
    }

    static Ok<CostOverviewAnswer> Cost(HttpContext context, CallSeries series, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(CostOverviewAnswer.Of(
            period, range => CostNumbers.Of(series.Cost(context.Workspace(), period.Filter, range, cancellation))));
    }

    static Ok<CostTrendAnswer> Trend(HttpContext context, CallSeries series, CancellationToken cancellation)
    {
        var (period, slots) = Series(context);
        return TypedResults.Ok(CostTrendAnswer.Of(
            period, slots, series.Costs(context.Workspace(), period, slots, cancellation)));
    }

    static Ok<CostByModelAnswer> Models(HttpContext context, CallShares shares, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(CostByModelAnswer.Of(
            period, shares.Models(context.Workspace(), period, context.Parameters().Limit(), cancellation)));
    }

    static Ok<PerformanceAnswer> Performance(HttpContext context, CallSpeed speed, CancellationToken cancellation)
    {
        var period = context.AnswerParameters().Period();
        return TypedResults.Ok(PerformanceAnswer.Of(
            period, range => PerformanceNumbers.Of(speed.Read(context.Workspace(), period.Filter, range, cancellation))));
    }

    static Ok<LatencyAnswer> Latency(HttpContext context, CallSpeed speed, CancellationToken cancellation)
    {
        var (period, slots) = Series(context);
        return TypedResults.Ok(LatencyAnswer.Of(
            period, slots, speed.Series(context.Workspace(), period, slots, cancellation)));
    }

    static Ok<ThroughputAnswer> Throughput(HttpContext context, CallSpeed speed, CancellationToken cancellation)
    {
        var (period, slots) = Series(context);
        return TypedResults.Ok(ThroughputAnswer.Of(
            period, slots, speed.Throughput(context.Workspace(), period, slots, cancellation)));
    }

    static Ok<ErrorTypesAnswer> Errors(HttpContext context, CallErrors errors, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var period = parameters.Period();
        var limit = parameters.Limit(Limits.ErrorTypesDefault, Limits.ErrorTypesMax);
        return TypedResults.Ok(ErrorTypesAnswer.Of(
            period, errors.Read(context.Workspace(), period, limit, cancellation)));
    }

    static (Period Period, Slots Slots) Series(HttpContext context)
    {
        var parameters = context.AnswerParameters();
        var period = parameters.Period();
        return (period, parameters.Slots(period.Range));
    }
}
