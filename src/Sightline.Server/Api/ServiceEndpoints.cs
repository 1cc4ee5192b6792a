using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class ServiceEndpoints
{
    public static void MapServices(this RouteGroupBuilder api) =>
        api.MapGet("/services", List)
            .LimitTime()
            .Takes(QueryParameters.Services)
            .WithTags("Catalog")
            .WithName("listServices")
            .WithSummary("Lists the services that sent spans in a time range.");

    static Ok<ServicesAnswer> List(HttpContext context, TraceCatalog catalog, CancellationToken cancellation)
    {
        var parameters = context.Parameters();
        return TypedResults.Ok(ServicesAnswer.Of(
            catalog.Services(context.Workspace(), parameters.Range(), parameters.Limit(), cancellation)));
    }
}
