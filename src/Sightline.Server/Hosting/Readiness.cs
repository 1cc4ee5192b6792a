using Sightline.Server.Hosting.Problems;
using Sightline.Storage;

namespace Sightline.Server.Hosting;

static class Readiness
{
    /// <summary>Replay runs at hundreds of megabytes a second, so that soon is soon enough.</summary>
    const string RetryAfterSeconds = "1";

    /// <summary>
    /// Lets routes that read the store answer 503 with Retry-After until the journal has been replayed: before that
    /// they would give half of the data.
    /// </summary>
    public static TBuilder RequireReady<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (context.RequestServices.GetRequiredService<Store>().Ready.IsCompletedSuccessfully)
                return await next(invocation);
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return ProblemKind.NotReady.With("The server is reading its journal; try again in a second.");
        });
}
