using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sightline.Query.Analytics;
using Sightline.Server.Api.Answers.Analytics;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api;

/// <summary>Queries that clients write.</summary>
static class AnalyticsEndpoints
{
    /// <summary>The longest filter and as many names as there may be.</summary>
    const int BodyBytesMax = 64 << 10;

    public static void MapAnalytics(this RouteGroupBuilder api) => api.MapPost("/analytics/query", Query)
        .LimitTime()
        .Requires(Right.ReadTelemetry)
        .Takes()
        .WithMetadata(new RequestSizeLimitAttribute(BodyBytesMax))
        .WithTags("Analytics")
        .WithName("queryAnalytics")
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithSummary("Answers a query over calls or traces: any numbers, in any groups, over time; exactly, from all of them.");

    static Ok<AnalyticsAnswer> Query(
        AnalyticsRequest request, HttpContext context, AnalyticsRun run, CancellationToken cancellation) =>
        TypedResults.Ok(AnalyticsAnswer.Of(run.Read(context.Workspace(), request.Read(), cancellation)));
}
