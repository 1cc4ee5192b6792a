using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Live;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class LiveEndpoints
{
    const string EventStream = "text/event-stream";

    public static void MapLive(this RouteGroupBuilder api) =>
        api.MapGet("/live", Listen)
            .Takes(QueryParameters.Filter)
            .Produces<TraceItem>(StatusCodes.Status200OK, EventStream)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithTags("Traces")
            .WithName("listenToTraces")
            .WithSummary("Server-sent events: each event named trace holds a trace that is new or gained spans.");

    static LiveResult Listen(HttpContext context) => new(context.Workspace(), context.Parameters().Filter());
}
