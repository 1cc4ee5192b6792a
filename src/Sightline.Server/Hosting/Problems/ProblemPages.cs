using System.Globalization;

namespace Sightline.Server.Hosting.Problems;

/// <summary>Gives every error that left no body one, and keeps what went wrong inside.</summary>
static partial class ProblemPages
{
    public static void UseProblems(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Sightline.Server.Http");
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = bad.StatusCode;
            }
            catch (Exception left) when (left is OperationCanceledException or IOException
                && context.RequestAborted.IsCancellationRequested)
            {
                // The client has gone; there is nobody to answer.
                return;
            }
#pragma warning disable CA1031 // The boundary of a request: the client gets a plain 500, the log the exception.
            catch (Exception failure) when (!context.Response.HasStarted)
#pragma warning restore CA1031
            {
                LogFailure(log, failure, context.Request.Method, context.GetEndpoint()?.DisplayName);
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
            if (NeedsBody(context.Response))
                await For(context).ExecuteAsync(context);
        });
    }

    static bool NeedsBody(HttpResponse response) =>
        response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null
        && response.ContentLength is null;

    static IResult For(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => ProblemKind.InvalidBody.With(
            "The body must be JSON of the shape that /openapi/v1.json shows."),
        StatusCodes.Status404NotFound => ProblemKind.NotFound.With(
            $"No {context.Request.Method} {context.Request.Path} here. The routes are listed at /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => ProblemKind.MethodNotAllowed.With(
            $"Use {context.Response.Headers.Allow} for {context.Request.Path}."),
        StatusCodes.Status413PayloadTooLarge => ProblemKind.TooLarge.With("Send less in one request."),
        StatusCodes.Status415UnsupportedMediaType => ProblemKind.UnsupportedType.With(
            $"Content type {context.Request.ContentType ?? "(none)"} is not accepted here."),
        StatusCodes.Status500InternalServerError => ProblemKind.Internal.With(
            "This is a fault of the server; its log has the details."),
        StatusCodes.Status503ServiceUnavailable => ProblemKind.Unavailable.With("Try again in a moment."),
        var status => TypedResults.Problem(
            statusCode: status, type: $"/problems/http-{status.ToString(CultureInfo.InvariantCulture)}"),
    };

    [LoggerMessage(1, LogLevel.Error, "{Method} {Route} failed")]
    static partial void LogFailure(ILogger log, Exception failure, string method, string? route);
}
