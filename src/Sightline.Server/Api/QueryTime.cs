using Sightline.Server.Hosting.Problems;
using Sightline.Storage.Queries;

namespace Sightline.Server.Api;

/// <summary>
/// Stops queries that would keep a core busy for longer than anybody waits, and answers for those that need too much memory.
/// </summary>
static class QueryTime
{
    /// <summary>Proxies and browsers give up at 60 s or more; an answer that says why comes before that.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromSeconds(30);

    sealed record Limited;

    /// <summary>Stops the route after <see cref="Max"/>; not for routes that stream.</summary>
    public static RouteHandlerBuilder LimitTime(this RouteHandlerBuilder route) => route.WithMetadata(new Limited());

    public static void UseQueryTime(this WebApplication app)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((context, next) => context.GetEndpoint()?.Metadata.GetMetadata<Limited>() is null
            ? next(context)
            : RunAsync(context, next, time));
    }

    internal static async Task RunAsync(HttpContext context, RequestDelegate next, TimeProvider time)
    {
        var gone = context.RequestAborted;
        using var end = new CancellationTokenSource(Max, time);
        await using var registration = gone.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), end);
        context.RequestAborted = end.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested && !context.Response.HasStarted)
        {
            context.RequestAborted = gone;
            await ProblemKind.QueryTimeout
                .With($"The query was stopped after {Max.TotalSeconds:F0} s; ask for a shorter time range, or filter by "
                    + "service or name too.")
                .ExecuteAsync(context);
        }
        catch (QueryTooLargeException large) when (!context.Response.HasStarted)
        {
            await ProblemKind.QueryTooLarge.With(large.Message).ExecuteAsync(context);
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }
}
