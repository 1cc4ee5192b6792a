using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class HistogramEndpoints
{
    public static void MapTraceHistogram(this RouteGroupBuilder api) =>
        api.MapGet("/traces/histogram", Read)
            .LimitTime()
            .Takes(QueryParameters.Histogram)
            .WithTags("Traces")
            .WithName("getTraceHistogram")
            .WithSummary("Counts the traces that a list would hold, over time.");

    static Ok<TraceHistogramAnswer> Read(HttpContext context, TraceHistogram traces, CancellationToken cancellation)
    {
        var parameters = context.Parameters();
        return TypedResults.Ok(TraceHistogramAnswer.Of(traces.Read(
            context.Workspace(), parameters.Filter(), parameters.Range(), parameters.Step(), cancellation)));
    }
}
