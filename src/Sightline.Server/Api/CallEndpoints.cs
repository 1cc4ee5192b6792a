using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Query.Calls;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Prices;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api;

static class CallEndpoints
{
    public static void MapCalls(this RouteGroupBuilder api)
    {
        api.MapGet("/calls", List)
            .LimitTime()
            .Takes(QueryParameters.Calls)
            .WithTags("Calls")
            .WithName("listCalls")
            .WithSummary("Lists calls of models, tools and retrievers, newest first, in pages that stay stable.");
        api.MapGet("/prices/unpriced", Unpriced)
            .LimitTime()
            .Takes(QueryParameters.Unpriced)
            .WithTags("Prices")
            .WithName("listUnpricedModels")
            .WithSummary("Lists the models that calls used and no price is known of, with their tokens.");
    }

    static CallParameters Calls(HttpContext context) =>
        new(context.Parameter, context.RequestServices.GetRequiredService<TimeProvider>());

    static Ok<CallsAnswer> List(HttpContext context, CallList calls, CancellationToken cancellation) =>
        TypedResults.Ok(CallsAnswer.Of(calls.Read(context.Workspace(), Calls(context).List(), cancellation)));

    static Ok<UnpricedAnswer> Unpriced(HttpContext context, UsageOverview usage, CancellationToken cancellation) =>
        TypedResults.Ok(UnpricedAnswer.Of(
            usage.Unpriced(context.Workspace(), Calls(context).Range(), cancellation), context.Parameters().Limit()));
}
