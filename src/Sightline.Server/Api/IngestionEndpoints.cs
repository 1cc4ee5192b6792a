using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Server.Api.Answers;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Receivers;

namespace Sightline.Server.Api;

static class IngestionEndpoints
{
    public static void MapIngestion(this RouteGroupBuilder api) =>
        api.MapGet("/ingestion", Read)
            .WithTags("Ingestion")
            .WithName("readIngestion")
            .WithSummary("Says where the server listens for telemetry, and which requests it refused lately.");

    static Ok<IngestionAnswer> Read(HttpContext context, BoundListeners listeners, RefusedRequests refused) =>
        TypedResults.Ok(new IngestionAnswer
        {
            Listeners = new IngestionListeners
            {
                Http = listeners.Http.ToString(),
                OtlpHttp = listeners.OtlpHttp.ToString(),
                OtlpGrpc = listeners.OtlpGrpc.ToString(),
            },
            Refused = [.. refused.Of(context.Workspace()).Select(RefusedItem.Of)],
        });
}
