using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Query.Graphs;
using Sightline.Server.Api.Answers.Graphs;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class GraphEndpoints
{
    public static void MapGraphs(this RouteGroupBuilder api)
    {
        api.MapGet("/traces/{trace_id}/graph", OfTrace)
            .LimitTime()
            .Takes()
            .Produces<TraceGraphAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Traces")
            .WithName("getTraceGraph")
            .WithSummary("Gives who called whom in a trace: agents, models, tools and stores, with counts, time and cost.");
        api.MapGet("/agents/graph", OfRange)
            .LimitTime()
            .Takes(QueryParameters.AgentsGraph)
            .WithTags("Agents")
            .WithName("getAgentsGraph")
            .WithSummary("Gives who called whom in the newest traces of a time range, up to a number of traces and spans.");
    }

    static IResult OfTrace(
        HttpContext context,
        AgentGraphs graphs,
        [FromRoute(Name = "trace_id"), Description(TraceEndpoints.TraceIdText)] string traceId,
        CancellationToken cancellation)
    {
        foreach (var id in IdText.Traces(traceId))
        {
            if (graphs.OfTrace(context.Workspace(), id, cancellation) is { } graph)
                return TypedResults.Ok(TraceGraphAnswer.Of(graph));
        }
        return TraceEndpoints.NoTrace(traceId);
    }

    static Ok<AgentsGraphAnswer> OfRange(HttpContext context, AgentGraphs graphs, CancellationToken cancellation)
    {
        var parameters = context.Parameters();
        return TypedResults.Ok(AgentsGraphAnswer.Of(
            graphs.OfRange(context.Workspace(), parameters.Filter(), parameters.Range(), cancellation)));
    }
}
