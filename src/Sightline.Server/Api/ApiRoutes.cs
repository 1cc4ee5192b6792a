using Sightline.Server.Api.Export;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Api;

static class ApiRoutes
{
    /// <summary>Everything under <c>/api/v1</c>, and the document that describes it.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseQueryTime();
        var api = app.MapGroup("/api/v1")
            .Requires(Right.ReadTelemetry)
            .RequireReady()
            .CheckParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapTraces();
        api.MapTraceHistogram();
        api.MapServices();
        api.MapAttributes();
        api.MapCalls();
        api.MapFigures();
        api.MapShares();
        api.MapLists();
        api.MapAnalytics();
        api.MapExport();
        api.MapGraphs();
        api.MapLive();
        api.MapIngestion();
        api.MapSampling();
        api.MapAdmin();
        app.MapOpenApi().ForCredentials();
    }
}
