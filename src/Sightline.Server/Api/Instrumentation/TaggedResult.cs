using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>Answers with flags, or with 304 where the client has them already.</summary>
sealed class TaggedResult(TaggedFlags answer) : IResult
{
    static readonly string CacheControl = string.Create(
        CultureInfo.InvariantCulture, $"private, max-age={FlagBoard.PollInterval.TotalSeconds:F0}");

    /// <summary>Whether the client says that it has this answer.</summary>
    public static bool IsKnown(HttpRequest request, TaggedFlags answer) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Tag == "*" || tag.Tag == answer.Tag);

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = answer.Tag;
        response.Headers.CacheControl = CacheControl;
        // Another credential, another workspace.
        response.Headers.Vary = "Authorization, X-API-Key, X-Workspace-ID, Cookie";
        if (IsKnown(context.Request, answer))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "application/json";
        response.ContentLength = answer.Json.Length;
        await response.Body.WriteAsync(answer.Json, context.RequestAborted);
    }
}
