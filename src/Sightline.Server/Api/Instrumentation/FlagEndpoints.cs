using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Instrumentation;

static class FlagEndpoints
{
    const string RetryAfterSeconds = "5";

    public static void MapFlags(this RouteGroupBuilder api) => api.MapGet("/instrumentation/flags", ReadAsync)
        .Requires(Right.ReadFlags)
        .Takes(QueryParameters.Flags)
        .Produces<FlagsAnswer>()
        .Produces(StatusCodes.Status304NotModified)
        .WithTags("Instrumentation")
        .WithName("readFlags")
        .WithSummary("Says whether a service is to instrument itself, at once or, with wait and If-None-Match, when that changes.");

    static async Task<IResult> ReadAsync(HttpContext context, FlagBoard board, FlagWaits waits, IHostApplicationLifetime host)
    {
        var service = context.Name(QueryParameters.FlagService)
            ?? throw new Query.InvalidQueryException(
                QueryParameters.FlagService.Name, "service is missing; give the name that the service sends as service.name.");
        var target = new FlagTarget(service, context.Name(QueryParameters.FlagInstance) ?? service);
        var wait = TimeSpan.FromSeconds(context.Integer(QueryParameters.FlagWait));
        var scope = context.Workspace();
        var answer = board.EvaluateAll(scope, target);
        if (wait == TimeSpan.Zero || !TaggedResult.IsKnown(context.Request, answer))
            return new TaggedResult(answer);
        if (!waits.TryEnter(scope.Workspace))
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return ProblemKind.TooManyRequests.With(
                $"{waits.Max} requests of the workspace wait for flags already (Limits:WaitingFlagRequests); ask without wait.");
        }
        try
        {
            // Who waits must not hold up a stop: they get what holds, and come again.
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
            answer = await board.WaitAsync(
                scope, target, now => TaggedResult.IsKnown(context.Request, now), wait, end.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return new TaggedResult(answer);
        }
        finally
        {
            waits.Leave(scope.Workspace);
        }
        return context.Caller().StillHolds()
            ? new TaggedResult(answer)
            : ProblemKind.Unauthenticated.With("The credential does not hold any more.");
    }

    static string? Name(this HttpContext context, QueryParameter parameter) =>
        context.Parameter(parameter.Name) is not { } text || text.Length <= FlagTarget.CharsMax
            ? context.Parameter(parameter.Name)
            : throw new Query.InvalidQueryException(
                parameter.Name, $"{parameter.Name} must have at most {FlagTarget.CharsMax} characters.");
}
