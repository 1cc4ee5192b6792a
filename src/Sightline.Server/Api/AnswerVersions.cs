using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Sightline.Model;
using Sightline.Query;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Storage;

namespace Sightline.Server.Api;

/// <summary>
/// Gives answers an ETag and says 304 where the client has the answer already, without computing it. The tag stands for
/// all that the answer follows from: workspace, address, the range where it ends now, and <see cref="StoreVersion"/>.
/// </summary>
static class AnswerVersions
{
    /// <summary>What else an answer follows from, in words.</summary>
    public delegate ValueTask<string> AlsoOf(HttpContext context, CancellationToken cancellation);

    sealed record TracesToo;

    /// <summary>The answer is over traces too.</summary>
    public static RouteHandlerBuilder OverTraces(this RouteHandlerBuilder route) => route.WithMetadata(new TracesToo());

    public static RouteHandlerBuilder WithVersions(this RouteHandlerBuilder route, AlsoOf? also = null) => route
        .Produces(StatusCodes.Status304NotModified)
        .AddEndpointFilter(async (call, next) =>
        {
            var context = call.HttpContext;
            var asOf = context.RequestServices.GetRequiredService<TimeProvider>().UnixNanoNow();
            // Before the answer is computed: it may be newer than its tag, never older.
            var tag = await TagAsync(context, also);
            if (tag is null)
                return await next(call);
            if (IsKnown(context.Request, tag))
            {
                SetHeaders(context.Response, tag);
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
            var result = await next(call);
            if (result is not IValueHttpResult { Value: IFreshAnswer answer })
                return result;
            SetHeaders(context.Response, tag);
            if (answer.AsOf.Length == 0)
                answer.AsOf = Rfc3339.Format(asOf);
            if (context.RequestServices.GetRequiredService<Store>().NewestIntake(context.Workspace()) is { } newest)
                answer.NewestAt = Rfc3339.Format(newest);
            return result;
        });

    // Null where the parameters cannot be read: the route says why.
    static async ValueTask<string?> TagAsync(HttpContext context, AlsoOf? also)
    {
        var parameters = context.AnswerParameters();
        TimeRange range;
        try
        {
            range = parameters.RangeOrAll();
        }
        catch (InvalidQueryException)
        {
            return null;
        }
        var scope = context.Workspace();
        var looksAtTraces = context.GetEndpoint()?.Metadata.GetMetadata<TracesToo>() is not null || context.Parameter("q") is not null;
        // As much before is looked at for comparison. Without a range some routes take a day, others all time.
        var over = new TimeRange(Math.Max(0, range.From - (range.To - range.From)), range.To);
        var version = context.RequestServices.GetRequiredService<Store>().Version(scope, over, looksAtTraces);
        var more = also is null ? "" : await also(context, context.RequestAborted);
        var resolved = range == TimeRange.All ? parameters.Range() : range;
        var all = $"{scope.Workspace} {context.Request.Path} {context.Request.QueryString} {resolved} {version} {more}";
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16))}\"";
    }

    static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    static void SetHeaders(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        // Another credential, another workspace.
        response.Headers.Vary = "Authorization, X-API-Key, X-Workspace-ID, Cookie";
    }
}
